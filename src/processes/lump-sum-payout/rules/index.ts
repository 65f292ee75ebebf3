/**
 * The rules of lump-sum payout (一次性支付), in the order of the source's clauses. Facts may be partly unknown; readings
 * of the source come in beside them. The materials are the decision table lump-sum-payout-required-documents.
 */
export * from './clauses.ts';
export * from './facts.ts';
// 业务定义, 受理范围 L-01 to L-04
export * from './eligibility.ts';
export * from './relation.ts';
// 所需资料 L-05, L-10: who is paid
export * from './claimant.ts';
// 处理原则 L-11 to L-14
export * from './cutoff-date.ts';
export * from './paid-after-cutoff.ts';
export * from './arrears.ts';
export * from './payout-amount.ts';
// all of it, for a case
export * from './assess-payout.ts';
