/** npm run check: the whole project against all rules. */
export { checkProject, type RuleFinding } from './check-project.ts';
export { shippedContract } from './contract.ts';
export { answersOf } from './data-flow/form-answers.ts';
export type { Shape } from './data-flow/shape.ts';
export { reportFindings, reportHints, reportNothing } from './report.ts';
export type { Rule } from './rule.ts';
export { rules } from './rules/index.ts';
