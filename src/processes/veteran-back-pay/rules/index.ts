/**
 * The rules of veteran back-pay (部分退役士兵保险补缴), in the order of the source's clauses. Each rule takes the facts
 * that it needs and nothing else; parameters come in as facts, the assembler `calculateBackPay` looks them up.
 */
export * from './facts.ts';
export * from './calculation.ts';
export * from './clauses.ts';
export * from './fixed-dates.ts';
// 政策要点 B-08 to B-18
export * from './eligibility.ts';
export * from './gaps-before-cutoff.ts';
export * from './first-insured-date.ts';
export * from './service-months.ts';
export * from './paid-beside-service.ts';
export * from './back-pay-months.ts';
export * from './back-pay-order.ts';
export * from './late-fee.ts';
export * from './retirement-age.ts';
export * from './shortfall.ts';
export * from './top-up-allowed.ts';
export * from './pension-extension.ts';
export * from './pension-one-off.ts';
export * from './medical-one-off.ts';
// 申请办理 B-19 to B-30
export * from './application-window.ts';
export * from './submission-route.ts';
export * from './placement-level.ts';
export * from './stated-instead.ts';
// 身份认定, 核查 B-31 to B-41
export * from './archive-differences.ts';
export * from './cross-check.ts';
export * from './identity-assessment.ts';
export * from './break-time.ts';
export * from './record-agreement.ts';
export * from './hardship-enterprise.ts';
// 参保缴费 B-42 to B-54; who pays is the decision table back-pay-payer
export * from './inability.ts';
export * from './payment-start.ts';
export * from './completion-notice.ts';
export * from './without-medical.ts';
export * from './calculate-back-pay.ts';
