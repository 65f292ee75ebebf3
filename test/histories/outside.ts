/** What is around the application, and lasts when it crashes: engine, agencies, post, clerks and the clock. */
import type { OutgoingNotice } from '../../src/notices/index.ts';
import { dateInChina } from '../../src/clock.ts';
import { clerksOf } from '../../tools/demo/clerks.ts';
import type { ClerkTasks } from '../../src/jobs/clerk-tasks.ts';
import type { Outside } from './application.ts';
import { startEngine } from './engine.ts';
import type { Desk, Office } from './office.ts';
import type { Begun } from './stations.ts';
import type { Turns } from './turns.ts';

/** Of the post, by the letter's id: what it has got, as often as it has got it. */
export type Posted = Map<string, readonly OutgoingNotice[]>;

const second = 1000;

export function surround({ project, side, names, rules, agencies }: Office, { turns, connections, vault, newKey }: Desk, begun: Begun) {
  let { time } = begun;
  // A look takes a millisecond: times that are compared must differ.
  const clock = () => new Date(time++);
  agencies.forget(dateInChina(new Date(time)), begun.agencies);
  const engine = startEngine({ project, side, turns, newKey, now: () => time, begun });
  const posted: Posted = new Map(begun.posted);
  const outside: Outside = {
    ...{ turns, connections, vault, clock, names, rules },
    engine: engine.client,
    registries: agencies.registriesFor(turns),
    tasks: { ...recordsOf(turns, names, clerksOf(rules.staff, clock)), reopen: (job) => engine.client.reopen(job) },
    channel: {
      send: (letter) =>
        turns.wait('hands the letter to the post', (trouble) => {
          if (trouble === 'before') return Promise.reject(new Error('the post is closed'));
          posted.set(letter.noticeId, [...(posted.get(letter.noticeId) ?? []), letter]);
          return trouble === 'after' ? Promise.reject(new Error('the post says nothing')) : Promise.resolve();
        }),
    },
  };
  return {
    outside,
    engine,
    posted,
    now: () => time,
    pass: (seconds: number) => {
      time += seconds * second;
    },
  };
}

/** The engine's records of tasks: the same person each time they are asked. */
function recordsOf(turns: Turns, names: Outside['names'], clerks: ReturnType<typeof clerksOf>): Pick<ClerkTasks, 'completionOf'> {
  const assignees = new Map<string, string>();
  return {
    completionOf: (job) =>
      turns.wait('asks the engine who completed the task', async (trouble) => {
        if (trouble !== 'none') throw new Error('the records of the engine do not say it yet');
        const candidateGroups = await names.groupsOf(job);
        const assignee = assignees.get(job.elementInstanceKey) ?? clerks.take(job.processInstanceKey, candidateGroups);
        assignees.set(job.elementInstanceKey, assignee);
        return { assignee, candidateGroups };
      }),
  };
}
