/** The pre-check: what rules and tables say to the facts that are known so far. No engine, no case; it knows no process. */
export { answerEntry } from './entry.ts';
export { type Estimate, type EstimatedItem, noEstimate } from './estimate.ts';
export { type Fact, factsOf, valueText } from './facts.ts';
export * from './fields.ts';
export type { Guide, Question } from './guide.ts';
export { materials, requiredBy } from './materials.ts';
export * as outcome from './outcome-words.ts';
export { toResult, type Outcomes, type PrecheckResult, type PrecheckServices } from './outcomes.ts';
export { parameterDay } from './parameter-day.ts';
export { estimated, ImpossibleFacts, outcomeSchemaOf, precheck, type NamedPreCheck, type PreCheck } from './pre-check.ts';
export { toldOutcome } from './told-outcome.ts';
export type { Facts } from './variation.ts';
export { whatWouldChange } from './what-would-change.ts';
