/** The processes. This is the only list of them: what else there is of a process is found by its place and name. */
import { NeedsOperator } from '../engine/worker.ts';
import { continuation } from './continuation/process.ts';
import { enrollment } from './enrollment/process.ts';
import { lumpSumPayout } from './lump-sum-payout/process.ts';
import type { CalledProcess, CaseProcess } from './process.ts';
import { supplementMaterials } from './supplement-materials/process.ts';
import { suspension } from './suspension/process.ts';
import { veteranBackPay } from './veteran-back-pay/process.ts';

export type { CalledProcess, CaseProcess } from './process.ts';

/** The processes that cases are of. */
export const caseProcesses: readonly CaseProcess[] = [veteranBackPay, enrollment, continuation, lumpSumPayout, suspension];

/** Those that they call. */
export const calledProcesses: readonly CalledProcess[] = [supplementMaterials];

/** All of them. */
export const processes: readonly CalledProcess[] = [...caseProcesses, ...calledProcesses];

const byId = new Map(processes.map((process) => [process.id, process]));

export const findProcess = (id: string): CalledProcess | undefined => byId.get(id);

/** @throws NeedsOperator for a process that is not in the list */
export function processOf(id: string): CalledProcess {
  return findProcess(id) ?? unknown(id);
}

/** The same for a process that cases are of. */
export function caseProcessOf(id: string): CaseProcess {
  return caseProcesses.find((process) => process.id === id) ?? unknown(id);
}

function unknown(id: string): never {
  throw new NeedsOperator(
    `the workers do not know the process ${id}`,
    'Start workers of a version that has it (src/processes/index.ts), then resolve the incident.',
  );
}
