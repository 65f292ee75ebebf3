/** What every process begins with: the case is in the engine's hands, and what is needed to route and to wait is known. */
import { z } from 'zod';
import { dateInChina } from '../clock.ts';
import type { CaseFile } from '../cases/index.ts';
import { maskIdNumber, maskName, type ProcessId } from '../applications/index.ts';
import { NeedsOperator, type WorkerContext } from '../jobs/index.ts';
import { deadlines } from '../policy/index.ts';
import { timersOf } from './index.ts';
import { taskContext } from './shared/index.ts';

/** Variables that a register worker sets, whatever its process. */
export const startSchema = (process: ProcessId) =>
  z.object({
    deadlines: z.object(Object.fromEntries(Object.keys(timersOf(process)).map((timer) => [timer, z.string()]))),
    applicant: z.object({ name: z.string(), idNumber: z.string() }),
    taskContextDisplayName: z.string(),
  });

/** @throws NeedsOperator where another process instance works on the case already, or did */
export async function startCase<P extends ProcessId>(
  { cases, clock, job, parameters }: WorkerContext,
  caseNumber: string,
  process: P,
): Promise<{ file: CaseFile<P>; variables: z.output<ReturnType<typeof startSchema>> }> {
  const { processInstanceKey } = await cases.instances.recordStarted(caseNumber, job.processInstanceKey);
  if (processInstanceKey !== job.processInstanceKey) {
    throw new NeedsOperator(
      processInstanceKey === null ? 'the case is over' : `the case is already worked on by process instance ${processInstanceKey}`,
      `Cancel this instance (${job.processInstanceKey}) in Operate: it was started twice, nothing is lost.`,
    );
  }
  const file = await cases.files.get(caseNumber, process);
  const { name, idNumber } = file.application.applicant;
  return {
    file,
    variables: {
      deadlines: deadlines(parameters, dateInChina(clock()), timersOf(process)),
      applicant: { name: maskName(name), idNumber: maskIdNumber(idNumber) },
      taskContextDisplayName: taskContext(caseNumber, file.application.applicant),
    },
  };
}
