import type { StepInterrupts } from '../src/engine/step-log.ts';
import { processes } from './steps.ts';

/** Of all processes: which open steps are cut off when an element begins. */
export const interrupts: StepInterrupts = Object.fromEntries(
  Object.entries(processes).map(([processId, steps]) => [processId, steps.interrupts]),
);
