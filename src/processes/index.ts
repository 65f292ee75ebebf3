/** The processes. This is the only list of them: what else there is of a process is found by its place and name. */
import { NeedsOperator, type StepInterrupts } from '../jobs/index.ts';
import type { Clock } from '../clock.ts';
import { type SchemasByFile, sharedParameters, sharedTimers, type Timers } from '../policy/index.ts';
import type { NamedPreCheck } from '../pre-check/index.ts';
import { applicationSchemaOf } from './shared/index.ts';
import { deathReport } from './death-report/process.ts';
import { continuation } from './continuation/process.ts';
import { enrollment } from './enrollment/process.ts';
import { lumpSumPayout } from './lump-sum-payout/process.ts';
import type { CalledProcess, CaseProcess } from './process.ts';
import { returnHeldMoney } from './return-held-money/process.ts';
import { returnLateMoney } from './return-late-money/process.ts';
import { settleWithHeirs } from './settle-with-heirs/process.ts';
import { supplementMaterials } from './supplement-materials/process.ts';
import { suspension } from './suspension/process.ts';
import { veteranBackPay } from './veteran-back-pay/process.ts';

export type { CalledProcess, CaseProcess } from './process.ts';
export {
  type Action,
  applicationSchemaOf,
  documentsFor,
  ended,
  exampleTitles,
  groundedVersionText,
  nextActions,
  type NextStep,
  parameterRows,
  versionText,
} from './shared/index.ts';

export interface ProcessList {
  /** The processes that cases are of. */
  cases: readonly CaseProcess[];
  /** Those that they call, or that a message starts beside a case of any of them. */
  called: readonly CalledProcess[];
}

export const processList: ProcessList = {
  cases: [veteranBackPay, enrollment, continuation, lumpSumPayout, suspension],
  called: [supplementMaterials, returnHeldMoney, returnLateMoney, deathReport, settleWithHeirs],
};

export const { cases: caseProcesses } = processList;

/** All of them. */
export const processes: readonly CalledProcess[] = [...processList.cases, ...processList.called];

/** An application for any of them. */
export const applicationSchema = (clock: Clock) => applicationSchemaOf(caseProcesses, clock);

/** By process: which open steps are cut off when an element begins. */
export const interrupts: StepInterrupts = Object.fromEntries(processes.map((process) => [process.id, process.interrupts]));

const byId = new Map(processes.map((process) => [process.id, process]));

/** All parameters that there are, by file: those that the rules share, and those of each process. */
export const parameterSchemas: SchemasByFile = {
  ...sharedParameters,
  ...Object.fromEntries(processes.flatMap(({ id, parameters }) => (parameters ? [[id, parameters]] : []))),
};

/** What can be asked before anything is handed in. */
export const prechecks: readonly NamedPreCheck[] = caseProcesses.map(({ name, preCheck }) => ({ name, ...preCheck }));

/** The timers of a process by name in the variable `deadlines`: those that every case has, and its own. */
export const timersOf = (id: string): Timers => ({ ...sharedTimers, ...findProcess(id)?.timers });

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
