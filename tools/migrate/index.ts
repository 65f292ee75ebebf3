/** npm run migrate. */
export type { Order, Progress, Result } from './migrate.ts';
export type { Outcome } from './run.ts';
export { applicationOf } from './application.ts';
export { migrate } from './migrate.ts';
export { planText } from './plan-text.ts';
export { isFailure } from './run.ts';
