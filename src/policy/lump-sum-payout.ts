/**
 * The rules of lump-sum payout (一次性支付), in the order of the source's clauses. Facts may be partly unknown; readings
 * of the source come in beside them. The materials are the decision table lump-sum-payout-required-documents.
 */
export * from './lump-sum-payout/clauses.ts';
export * from './lump-sum-payout/facts.ts';
// 业务定义, 受理范围 L-01 to L-04
export * from './lump-sum-payout/eligibility.ts';
export * from './lump-sum-payout/relation.ts';
// 所需资料 L-05, L-10: who is paid
export * from './lump-sum-payout/claimant.ts';
// 处理原则 L-11 to L-14
export * from './lump-sum-payout/cutoff-date.ts';
export * from './lump-sum-payout/paid-after-cutoff.ts';
export * from './lump-sum-payout/arrears.ts';
export * from './lump-sum-payout/payout-amount.ts';
// all of it, for a case
export * from './lump-sum-payout/assess-payout.ts';
