/**
 * The rules of veteran back-pay (部分退役士兵保险补缴), in the order of the source's clauses. Each rule takes the facts
 * that it needs and nothing else; parameters come in as facts, the assembler `calculateBackPay` looks them up.
 */
export * from './veteran-back-pay/facts.ts';
export * from './veteran-back-pay/calculation.ts';
export * from './veteran-back-pay/clauses.ts';
export * from './veteran-back-pay/fixed-dates.ts';
export * from './wording.ts';
// 政策要点 B-08 to B-18
export * from './veteran-back-pay/eligibility.ts';
export * from './veteran-back-pay/gaps-before-cutoff.ts';
export * from './veteran-back-pay/first-insured-date.ts';
export * from './veteran-back-pay/service-months.ts';
export * from './veteran-back-pay/paid-beside-service.ts';
export * from './veteran-back-pay/back-pay-months.ts';
export * from './veteran-back-pay/back-pay-order.ts';
export * from './veteran-back-pay/late-fee.ts';
export * from './veteran-back-pay/retirement-age.ts';
export * from './veteran-back-pay/shortfall.ts';
export * from './veteran-back-pay/top-up-allowed.ts';
export * from './veteran-back-pay/pension-extension.ts';
export * from './veteran-back-pay/pension-lump-sum.ts';
export * from './veteran-back-pay/medical-lump-sum.ts';
// 申请办理 B-19 to B-30
export * from './veteran-back-pay/application-window.ts';
export * from './veteran-back-pay/submission-route.ts';
export * from './assess-materials.ts';
// 身份认定, 核查 B-31 to B-41
export * from './veteran-back-pay/archive-differences.ts';
export * from './veteran-back-pay/cross-check.ts';
export * from './veteran-back-pay/identity-assessment.ts';
export * from './veteran-back-pay/break-time.ts';
export * from './veteran-back-pay/record-agreement.ts';
export * from './veteran-back-pay/hardship-enterprise.ts';
// 参保缴费 B-42 to B-54; who pays is the decision table back-pay-payer
export * from './veteran-back-pay/inability.ts';
export * from './veteran-back-pay/payment-start.ts';
export * from './veteran-back-pay/completion-notice.ts';
export * from './veteran-back-pay/calculate-back-pay.ts';
