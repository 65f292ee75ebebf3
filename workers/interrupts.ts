import type { StepInterrupts } from '../src/engine/step-log.ts';
import { processes } from '../src/processes/index.ts';

/** Of all processes: which open steps are cut off when an element begins. */
export const interrupts: StepInterrupts = Object.fromEntries(processes.map((process) => [process.id, process.interrupts]));
