/** npm run migrate. */
export { applicationOf } from './application.ts';
export { migrate, type Order, type Progress, type Result } from './migrate.ts';
export { planText } from './plan-text.ts';
export { isFailure, type Outcome } from './run.ts';
