/** All processes, for the shared workers. */
import { NeedsOperator } from '../src/engine/worker.ts';
import { continuationSteps } from '../src/processes/continuation/process.ts';
import { enrollmentSteps } from '../src/processes/enrollment/process.ts';
import { lumpSumPayoutSteps } from '../src/processes/lump-sum-payout/process.ts';
import type { Processes } from '../src/models/names.ts';
import type { ProcessSteps, StepsOf } from '../src/processes/shared/process-steps.ts';
import { supplementSteps } from '../src/processes/shared/supplement-steps.ts';
import { suspensionSteps } from '../src/processes/suspension/process.ts';
import { veteranBackPaySteps } from '../src/processes/veteran-back-pay/process.ts';

export const processes: Record<string, ProcessSteps> = {
  'veteran-back-pay': veteranBackPaySteps,
  enrollment: enrollmentSteps,
  continuation: continuationSteps,
  'lump-sum-payout': lumpSumPayoutSteps,
  suspension: suspensionSteps,
  'supplement-materials': supplementSteps,
} satisfies { [P in keyof Processes]: StepsOf<P> };

/** @throws NeedsOperator for a process that no worker knows */
export function stepsOfProcess(processId: string): ProcessSteps {
  const steps = processes[processId];
  if (steps) return steps;
  throw new NeedsOperator(
    `the workers do not know the process ${processId}`,
    'Start workers of a version that has it (workers/steps.ts), then resolve the incident.',
  );
}
