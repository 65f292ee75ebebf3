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

/** Those, and the processes that they call. */
export const processes: readonly CalledProcess[] = [...caseProcesses, supplementMaterials];

const byId = new Map(processes.map((process) => [process.id, process]));

export const findProcess = (id: string): CalledProcess | undefined => byId.get(id);

/** @throws NeedsOperator for a process that is not in the list */
export const processOf = (id: string): CalledProcess => known(id, findProcess(id));

/** @throws NeedsOperator for a process that is not in the list, or that no cases are of */
export const caseProcessOf = (id: string): CaseProcess =>
  known(
    id,
    caseProcesses.find((process) => process.id === id),
  );

function known<P>(id: string, process: P | undefined): P {
  if (process) return process;
  throw new NeedsOperator(
    `the workers do not know the process ${id}`,
    'Start workers of a version that has it (src/processes/index.ts), then resolve the incident.',
  );
}
