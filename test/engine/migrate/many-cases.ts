/** Many cases of one process at a time, through the real API and the real engine: as `DrivenCase`, but asked about all at once. */
import type { Application } from '../../../src/applications/index.ts';
import { randomUUID } from 'node:crypto';
import type { RunningInstance } from '../../../src/cases/index.ts';
import { variableOf } from '../../../src/models/element.ts';
import { connectEngine } from '../../../src/engine/client.ts';
import { bring } from '../../../src/deployment/bring.ts';
import { bundlesOf } from '../../../src/models/bundles.ts';
import { filesOf } from '../../../src/models/files.ts';
import { readProject } from '../../../src/models/project.ts';
import { exampleStaffFile, readStaff } from '../../../src/staff/index.ts';
import { clerksOf } from '../../../tools/demo/clerks.ts';
import { type Progress } from '../case-driver.ts';
import { eventually, records } from '../records.ts';
import { atTheWindow } from '../window.ts';
import { engineForTests } from '../stack.ts';
import type { System } from '../system.ts';

/** Requests at the same time: the engine's backpressure is at 50. */
const atOnce = 10;
/** How long, in milliseconds, hundreds of cases may take on a busy machine. */
const patience = 240_000;
const clerks = clerksOf(readStaff(exampleStaffFile));
/** How often they are asked about: each answer tells of all of them. */
const rhythm = 1000;

export async function eachOf<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  async function worker(): Promise<void> {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as T);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

/** Where a case is: `1 review-enrollment`, `1 (supplement-materials)` for a called process. */
export const placeOf = ({ version, waits, calls }: RunningInstance): string =>
  [version, ...waits, ...calls.map((process) => `(${process})`)].join(' ');

export function manyCases(system: System, process: string) {
  async function call<T>(url: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    const json = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    // Each on a connection of its own: on a busy machine one that was idle is closed just when it is used again.
    const response = await fetch(url, { headers: { 'content-type': 'application/json', connection: 'close', ...headers }, ...json });
    const text = await response.text();
    if (!response.ok) throw new Error(`${new URL(url).pathname}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
  const operations = <T>(path: string, body?: unknown): Promise<T> =>
    call(`${system.apiUrl}/api/operations/${path}`, body, { authorization: `Bearer ${system.operatorToken}` });
  const atWindow = async <T>(path: string, body?: unknown): Promise<T> =>
    call<T>(`${system.apiUrl}/api/cases/${path}`, body, await atTheWindow(system.apiUrl));
  const instances = async () => (await operations<{ instances: RunningInstance[] }>(`processes/${process}/instances`)).instances;

  return {
    operations,
    instances,

    /** @returns the case numbers, in the order of the applications */
    submit: (applications: readonly Application[]) =>
      eachOf(applications, async (application) => {
        const answer = await call<{ caseNumber: string }>(`${system.apiUrl}/api/applications`, application, {
          'idempotency-key': randomUUID(),
          ...(await atTheWindow(system.apiUrl)),
        });
        return answer.caseNumber;
      }),

    /** Waits until the running cases are where they should be: their number by place. */
    areAt: (expected: Record<string, number>) =>
      eventually(
        `the cases to be at ${JSON.stringify(expected)}`,
        async () => {
          const counts: Record<string, number> = {};
          for (const instance of await instances()) counts[placeOf(instance)] = (counts[placeOf(instance)] ?? 0) + 1;
          const same =
            Object.keys(counts).length === Object.keys(expected).length &&
            Object.entries(expected).every(([place, n]) => counts[place] === n);
          return same ? true : undefined;
        },
        patience,
        rhythm,
      ),

    /** The clerks complete the open tasks of these cases. */
    async decide(elementId: string, caseNumbers: readonly string[], decision: object): Promise<void> {
      const wanted = new Set(caseNumbers);
      const keys = new Set(
        (await instances()).filter(({ caseNumber }) => wanted.has(caseNumber)).map(({ instanceKey }) => Number(instanceKey)),
      );
      const tasks = await eventually(
        `${keys.size} tasks ${elementId}`,
        () => {
          const created = records('user-task', { intent: 'CREATED', 'value.elementId': elementId });
          const own = created.filter(({ value }) => keys.has(value.processInstanceKey));
          return own.length === wanted.size ? own : undefined;
        },
        patience,
        rhythm,
      );
      await eachOf(tasks, async ({ value }) => {
        const task = `${engineForTests().restAddress}/v2/user-tasks/${value.userTaskKey}`;
        await call(`${task}/assignment`, { assignee: clerks.take(String(value.processInstanceKey), value.candidateGroupsList ?? []) });
        await call(`${task}/completion`, { variables: { [variableOf(elementId)]: decision } });
      });
    },

    supplement: (caseNumbers: readonly string[], documents: readonly string[]) =>
      eachOf(caseNumbers, (caseNumber) => atWindow(`${caseNumber}/supplement`, { documents })),

    progressOf: (caseNumbers: readonly string[]) => eachOf(caseNumbers, (caseNumber) => atWindow<Progress>(caseNumber)),

    /** Deploys the process with a changed diagram, as a version of its own. @returns its number */
    async deploy(diagram: string): Promise<number> {
      const engine = connectEngine({ grpcAddress: engineForTests().gatewayAddress });
      try {
        const bundles = bundlesOf(await readProject(new Map([...filesOf(), [`bpmn/${process}.bpmn`, diagram]])));
        const bundle = bundles.find(({ processId }) => processId === process);
        if (!bundle) throw new Error(`there is no process ${process}`);
        const target = { engine, record: (made: object) => operations('deployments', made) };
        return (await bring(target, bundle, { deployedBy: 'engine test', revision: null })).version;
      } finally {
        await engine.close();
      }
    },
  };
}
