/**
 * The rules of suspension (中断), in the order of the source's clauses. Facts may be partly unknown; readings of the
 * source come in beside them. The materials are the decision table suspension-required-documents.
 */
export * from './suspension/clauses.ts';
export * from './suspension/facts.ts';
// 业务定义, 受理范围 S-01 to S-03, and what becomes of the account S-11, S-13, S-17
export * from './suspension/eligibility.ts';
export * from './suspension/account.ts';
export * from './suspension/relation.ts';
// 处理原则 S-07 to S-17
export * from './suspension/transfer-out.ts';
export * from './suspension/year-start-standard.ts';
export * from './suspension/assessed-arrears.ts';
export * from './suspension/enlistment.ts';
export * from './suspension/custody.ts';
export * from './suspension/sentence-months.ts';
export * from './suspension/suspended-months.ts';
export * from './suspension/credited-months.ts';
export * from './suspension/resumption.ts';
export * from './suspension/yearly-interest.ts';
// All of it, for an application
export * from './suspension/assess-suspension.ts';
