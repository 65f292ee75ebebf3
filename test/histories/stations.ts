/** Where histories begin: with nothing, or with what an example has come to when it was played undisturbed up to a step. */
import type { Application } from '../../src/applications/index.ts';
import type { Variables } from '../../src/jobs/index.ts';
import { applicationSchema } from '../../src/processes/index.ts';
import type { State } from '../../src/registries/simulator/state.ts';
import type { Action, Example } from '../../tools/demo/example.ts';
import type { Job } from './protocol.ts';
import type { Desk, Office } from './office.ts';
import type { Posted } from './outside.ts';
import type { Act } from './people.ts';
import { openScene, type Scene } from './scene.ts';
import type { Slice } from './slices.ts';

/** An example, and its application as the routes hand it on. */
export interface Story {
  example: Example;
  application: Application;
}

/** What a history finds when it begins. */
export interface Begun {
  time: number;
  /** Of the application; undefined where it is still to be handed in. */
  key: string | undefined;
  acts: readonly Act[];
  actions: readonly Action[];
  agencies: State | undefined;
  posted: Posted;
  /** Done before. */
  jobs: readonly Job[];
  /** Where the diagram is taken up. */
  at: { instanceKey: string; process: string; element: string; variables: Variables } | undefined;
  /** How the instance of the case has ended, if it has. */
  end: string | undefined;
  /** The last entry of the trail that belongs to it. */
  trail: number;
}

const day = 24 * 3600 * 1000;

const handedInAt = ({ application }: Example): number =>
  new Date(`${String(application['applicationDate'])}T02:00:00.000Z`).getTime() + day;

export const storyOf = (example: Example): Story => ({
  example,
  application: applicationSchema(() => new Date(handedInAt(example))).parse(example.application),
});

export const beginning = ({ example }: Story): Begun => ({
  time: handedInAt(example),
  key: undefined,
  acts: [],
  actions: example.script.applicant,
  agencies: undefined,
  posted: new Map(),
  jobs: [],
  at: undefined,
  end: undefined,
  trail: 0,
});

const nameOf = ({ from, afterwards }: Slice): string => from ?? (afterwards ? 'afterwards' : '');

/** Where the slice begins in this case file; the way there is gone once for all slices of an example. */
export async function stationOf(slice: Slice, office: Office, desk: Desk): Promise<Begun> {
  const story = office.storyOf(slice);
  const wanted = nameOf(slice);
  if (wanted === '') return beginning(story);
  const known = desk.stations.get(`${slice.example} ${wanted}`);
  if (known) return known;
  await playThrough(slice.example, story, office, desk);
  const found = desk.stations.get(`${slice.example} ${wanted}`);
  if (!found) throw new Error(`${slice.example} does not come by ${wanted}`);
  return found;
}

async function playThrough(example: string, story: Story, office: Office, desk: Desk): Promise<void> {
  const stops = new Map(
    office.slices.filter((slice) => slice.example === example && slice.from !== undefined).map((slice) => [slice.from, slice]),
  );
  await desk.putAside();
  const begun = beginning(story);
  const scene = openScene(story, begun, office, desk);
  do {
    const job = scene.engine.jobs.find(({ state }) => state === 'open');
    const stop = job && stops.get(job.elementId);
    if (job && stop) {
      stops.delete(job.elementId);
      const [instance] = scene.engine.instances;
      const at = instance && {
        instanceKey: instance.key,
        process: instance.process,
        element: stop.at ?? job.elementId,
        variables: job.variables,
      };
      await keep(`${example} ${job.elementId}`, at);
    }
    await desk.turns.settled();
  } while (await scene.goOn());
  await keep(`${example} afterwards`, undefined);
  await scene.close();

  async function keep(name: string, at: Begun['at']): Promise<void> {
    desk.stations.set(name, { ...(await leftBy(scene, office, desk)), at });
    await desk.shelf.keep(name, scene.caseNumber() ?? '');
  }
}

async function leftBy(scene: Scene, { agencies }: Office, { connections }: Desk): Promise<Begun> {
  const [row] = await connections.look<{ trail: number }>('select coalesce(max(id), 0)::int as trail from audit');
  return {
    time: scene.now(),
    key: scene.key,
    acts: scene.acts.map((act) => ({ ...act, answers: [...act.answers] })),
    actions: [...scene.actions],
    agencies: agencies.state(),
    posted: new Map(scene.posted),
    jobs: scene.engine.jobs.filter(({ done }) => done).map((job) => ({ ...job })),
    at: undefined,
    end: scene.engine.instances[0]?.end,
    trail: row?.trail ?? 0,
  };
}
