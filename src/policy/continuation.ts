/**
 * The rules of continuation (续保), in the order of the source's clauses. Facts may be partly unknown: what they do not
 * decide is undefined. The required documents are the decision table continuation-required-documents.
 */
export * from './continuation/facts.ts';
export * from './continuation/clauses.ts';
export * from './wording.ts';
// 受理范围 C-01 to C-08
export * from './continuation/scope.ts';
export * from './continuation/ten-year-rule.ts';
// 所需资料 C-09 to C-13
export * from './assess-materials.ts';
export * from './continuation/exempted-materials.ts';
// 处理原则 C-14 to C-21
export * from './continuation/collection.ts';
export * from './continuation/collection-plan.ts';
export * from './continuation/collection-limits.ts';
export * from './continuation/governing-document.ts';
export * from './continuation/late-continuation.ts';
export * from './continuation/transfer-reply.ts';
export * from './continuation/back-pay-allowed.ts';
export * from './continuation/sentence.ts';
// what all of it says of an application
export * from './continuation/relation.ts';
export * from './continuation/assess-application.ts';
