/**
 * The rules of suspension (中断), in the order of the source's clauses. Facts may be partly unknown; readings of the
 * source come in beside them. The materials are the decision table suspension-required-documents.
 */
export * from './clauses.ts';
export * from './facts.ts';
// 业务定义, 受理范围 S-01 to S-03, and what becomes of the account S-11, S-13, S-17
export * from './eligibility.ts';
export * from './account.ts';
export * from './relation.ts';
// 处理原则 S-07 to S-17
export * from './transfer-out.ts';
export * from './year-start-standard.ts';
export * from './assessed-arrears.ts';
export * from './arrears-deletion.ts';
export * from './enlistment.ts';
export * from './custody.ts';
export * from './sentence-months.ts';
export * from './suspended-months.ts';
export * from './credited-months.ts';
export * from './going-on.ts';
export * from './resumption.ts';
export * from './yearly-interest.ts';
// All of it, for an application
export * from './assess-suspension.ts';
