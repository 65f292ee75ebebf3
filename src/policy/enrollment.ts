/**
 * The rules of enrollment (新参保), in the order of the source's clauses. Which materials are required and at which place
 * to enroll are the decision tables enrollment-required-documents and enrollment-place.
 */
export * from './enrollment/facts.ts';
export * from './enrollment/clauses.ts';
// 业务定义, 受理范围 E-01 to E-09, with 处理原则 E-26, E-30, E-34 to E-36
export * from './enrollment/not-yet-insured.ts';
export * from './enrollment/hukou.ts';
export * from './enrollment/below-retirement-age.ts';
export * from './enrollment/former-employment.ts';
export * from './enrollment/transport.ts';
export * from './enrollment/placement.ts';
export * from './enrollment/scope.ts';
// 所需资料 E-10 to E-21
export * from './enrollment/materials.ts';
// 处理原则 E-22 to E-40
export * from './enrollment/age.ts';
export * from './enrollment/deemed-service.ts';
export * from './enrollment/place.ts';
export * from './enrollment/eligibility.ts';
