/**
 * The rules of continuation (续保), in the order of the source's clauses. Facts may be partly unknown: what they do not
 * decide is undefined. The required documents are the decision table continuation-required-documents.
 */
export * from './facts.ts';
export * from './clauses.ts';
// 受理范围 C-01 to C-08
export * from './scope.ts';
export * from './ten-year-rule.ts';
// 所需资料 C-09 to C-13
export * from './exempted-materials.ts';
// 处理原则 C-14 to C-21
export * from './collection.ts';
export * from './collection-plan.ts';
export * from './collection-limits.ts';
export * from './governing-document.ts';
export * from './late-continuation.ts';
export * from './transfer-reply.ts';
export * from './back-pay-allowed.ts';
export * from './suspension-end.ts';
export * from './sentence.ts';
// what all of it says of an application
export * from './relation.ts';
export * from './assess-application.ts';
