/** The same diagrams with workers and clerks that do nothing: they say again what was said in the cases of the real ones. */
import { randomUUID } from 'node:crypto';
import { connectEngine, deployBundles, engineRest } from '../../../src/engine/index.ts';
import { bundlesOf, filesOf, projectRoot, readProject } from '../../../src/models/index.ts';
import { exampleStaffFile, readStaff } from '../../../src/staff/index.ts';
import { workers } from '../../../workers/index.ts';
import { clerksOf, completeTask, type Example } from '../../demo/index.ts';
import { caseKinds, caseRecords } from '../shared/case-records.ts';
import type { RecordedEngine } from '../shared/engine.ts';
import { idleWorker, workByRuntime } from '../shared/one-job.ts';
import type { EngineRecord } from '../shared/records.ts';
import { isWait, placeOf, retold, type Tape } from './tape.ts';

export interface IdleBureau {
  /** Resolves at the end of the case. */
  handle(example: Example, tape: Tape): Promise<void>;
}

interface Running {
  example: Example;
  tape: Tape;
  instance: number | undefined;
  ended: () => void;
}

const ttlMs = 60_000;
const patienceMs = 120_000;

export async function openIdleBureau(engine: RecordedEngine, running: AsyncDisposableStack): Promise<IdleBureau> {
  const client = connectEngine({ grpcAddress: engine.gatewayAddress });
  running.defer(() => client.close());
  await deployBundles(client, bundlesOf(await readProject(filesOf(projectRoot))));
  const rest = engineRest(engine.restAddress);
  const clerks = clerksOf(readStaff(exampleStaffFile));
  const records = caseRecords();
  const cases = new Map<string, Running>();

  const answer = ({ caseNumber }: { caseNumber: string }, jobType: string, elementId: string) => {
    const given = cases.get(caseNumber)?.tape.answers.get(placeOf(jobType, elementId)) ?? [];
    // One that was asked more often than before says the same again.
    return Promise.resolve((given.length > 1 ? given.shift() : given[0]) ?? {});
  };
  const idle = workers.map(({ jobType }) =>
    idleWorker(jobType, (variables, { job }) => answer(variables as { caseNumber: string }, jobType, job.elementId)),
  );
  workByRuntime(idle, engine.gatewayAddress, running);

  const publish = async ({ caseNumber, arrived }: Tape): Promise<void> => {
    for (const { name, variables } of arrived.shift()?.messages ?? [])
      await client.publishMessage({ name, correlationKey: caseNumber, messageId: randomUUID(), ttlMs, variables });
  };
  const complete = async (caseNumber: string, { script }: Example): Promise<void> => {
    for (const task of records.openTasks(caseNumber)) {
      const decision = script.clerks[task.elementId] ?? {};
      // A task that was told twice is completed once.
      await completeTask(rest, task, clerks.take(caseNumber, task.candidateGroups), decision).catch(() => undefined);
    }
  };

  engine.follow(caseKinds, (record: EngineRecord) => {
    records.hear(record);
    const { valueType, intent, value } = record;
    const caseNumber = records.caseOf(record);
    const own = cases.get(caseNumber ?? '');
    if (!own || caseNumber === undefined) return;
    own.instance ??= value.processInstanceKey;
    if (isWait(record) && own.tape.arrived[0]?.place === value.elementId) void publish(own.tape);
    if (valueType === 'USER_TASK' && intent === 'CREATED') void complete(caseNumber, own.example);
    if (record.key === own.instance && ['ELEMENT_COMPLETED', 'ELEMENT_TERMINATED'].includes(intent)) own.ended();
  });

  let handled = 0;
  return {
    async handle(example, tape) {
      const caseNumber = `BJ2026-00000-${String(++handled).padStart(5, '0')}`;
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      const timer = setTimeout(() => reject(new Error(`${example.file} does not come to its end by what was said before.`)), patienceMs);
      const own: Running = { example, tape: retold(tape, caseNumber), instance: undefined, ended: () => resolve(undefined) };
      cases.set(caseNumber, own);
      await publish(own.tape);
      await promise;
      clearTimeout(timer);
      cases.delete(caseNumber);
    },
  };
}
