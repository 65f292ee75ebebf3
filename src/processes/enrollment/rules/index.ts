/**
 * The rules of enrollment (新参保), in the order of the source's clauses. Which materials are required and at which place
 * to enroll are the decision tables enrollment-required-documents and enrollment-place.
 */
export * from './facts.ts';
export * from './clauses.ts';
// 业务定义, 受理范围 E-01 to E-09, with 处理原则 E-26, E-30, E-34 to E-36
export * from './not-yet-insured.ts';
export * from './hukou.ts';
export * from './below-retirement-age.ts';
export * from './former-employment.ts';
export * from './business.ts';
export * from './transport.ts';
export * from './placement.ts';
export * from './scope.ts';
// 所需资料 E-10 to E-21
export * from './materials.ts';
// 处理原则 E-22 to E-40
export * from './age.ts';
export * from './deemed-service.ts';
export * from './place.ts';
export * from './eligibility.ts';
