/** One history: a stretch of a case, disturbed as it was planned, until it has come to rest. */
import { CaseStateError, type Receipt } from '../../src/cases/index.ts';
import { disturb, withdrawal } from './disturbances.ts';
import { factsOf } from './facts.ts';
import { type Facts, violations } from './model.ts';
import type { Desk, Office } from './office.ts';
import type { Disturbance, Plan } from './plan.ts';
import { openScene, type Scene } from './scene.ts';
import { type Begun, stationOf } from './stations.ts';
import type { Slice } from './slices.ts';

export interface History {
  /** What happened, in words. */
  told: string[];
  /** What must not be. */
  findings: string[];
}

/** More than the longest one takes. */
const mostEvents = 6000;

export async function live({ slice: index, disturbances }: Plan, office: Office, desk: Desk): Promise<History> {
  const slice = office.slices[index];
  if (!slice) throw new Error('there is no such slice');
  const begun = await stationOf(slice, office, desk);
  const mark = await desk.layOut(slice, begun);
  const scene = openScene(office.storyOf(slice), begun, office, desk, slice.until);
  const findings: string[] = [];
  scene.tell(`— ${slice.name}`);
  try {
    for (const act of slice.acts ?? []) await disturb(act, 6, scene);
    await play(
      scene,
      disturbances.map((one) => ({ ...one })),
      desk,
    );
    findings.push(...violations(await judged(scene, begun, slice, office, desk, mark)));
  } catch (error) {
    findings.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  await scene.close();
  if (!desk.connections.areAllIdle()) findings.push('a connection was lost by the history itself');
  desk.leave(scene.caseNumber());
  return { told: scene.told, findings };
}

async function play(scene: Scene, disturbances: Disturbance[], { turns }: Desk): Promise<void> {
  for (let events = 0; events < mostEvents; events++) {
    await turns.settled();
    const [next] = disturbances;
    if (next && next.after-- <= 0 && (await disturb(next.kind, next.pick, scene))) disturbances.shift();
    else if (!(await scene.goOn())) return;
  }
  throw new Error('it does not come to an end');
}

async function judged(scene: Scene, begun: Begun, slice: Slice, office: Office, { connections }: Desk, mark: number): Promise<Facts> {
  const { acts, engine, posted, key } = scene;
  const refused = acts.find(({ name }) => name === withdrawal)?.answers.map(({ error }) => error !== undefined);
  return {
    ...(await factsOf(connections, key, [begun.trail, mark])),
    expected: office.storyOf(slice).example.expect.outcome,
    receipts: acts.flatMap(({ answers }) => answers.flatMap(({ value }) => (value as Partial<Receipt> | undefined)?.caseNumber ?? [])),
    withdrawal: refused?.[0] === undefined ? null : refused[0] ? 'refused' : 'accepted',
    conflicts: acts.flatMap(({ name, answers }) =>
      answers.flatMap(({ error }) => (error && !(error instanceof CaseStateError) ? `${name}: ${(error as Error).message}` : [])),
    ),
    arrived: acts.flatMap(({ payment, answers }) => (payment && answers.length > 0 ? payment : [])),
    instances: engine.instances,
    ends: [
      ...(begun.end === undefined ? [] : [begun.end]),
      ...engine.instances.flatMap(({ process, end }) => (end === undefined || process.startsWith('return-') ? [] : end)),
    ],
    unfinished: engine.jobs.some(({ state, elementId }) => state === 'open' && elementId === slice.until),
    jobs: [...begun.jobs, ...engine.jobs],
    entries: office.agencies.state().entries,
    posted: [...posted.values()],
    lent: scene.application().lent(),
  };
}
