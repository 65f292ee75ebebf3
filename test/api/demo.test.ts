import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '#test';
import type { Progress } from '../../src/api/progress-schema.ts';
import { caseProcesses } from '../../src/processes/index.ts';
import { exampleStaffFile, readStaff } from '../../src/staff/index.ts';
import { clerksOf } from '../../tools/demo/clerks.ts';
import { mapBounded } from '../../tools/demo/bounded.ts';
import { compare } from '../../tools/demo/compare.ts';
import { loadExamples, type Example } from '../../tools/demo/example.ts';
import { RequestFailed } from '../../tools/demo/http.ts';
import { openCasesIn } from '../../tools/demo/open-cases.ts';
import { play } from '../../tools/demo/play.ts';
import { caseReport, summary } from '../../tools/demo/report.ts';
import type { System } from '../../tools/demo/system.ts';
import { variableOf } from '../../src/models/element.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'demo-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rhythm = { lookEveryMs: 1, patienceMs: 2000 };
const caseNumber = 'BJ2026-ABCDE-FGHJK';

const example: Example = {
  file: '01-example',
  title: '示例',
  application: { process: 'veteran-back-pay' },
  script: {
    clerks: { 'accept-application': { decision: 'accept' } },
    applicant: [{ on: 'await-personal-share', do: 'payPersonalShare', amount: 'due' }],
  },
  expect: { outcome: 'completed', steps: ['await-personal-share'] },
};

function progressOf(changes: Partial<Progress> = {}): Progress {
  const total = { name: '个人缴费部分', due: '480.00', received: '0.00', outstanding: '480.00', surplus: '0.00' };
  return {
    caseNumber,
    state: 'inProgress',
    stateName: '办理中',
    outcome: null,
    outcomeName: null,
    applicant: { name: '测**', idNumber: '51**************11' },
    applicationDate: '2019-07-01',
    submittedByName: '退役士兵本人',
    receivedAt: '2026-11-23T01:00:00.000Z',
    closedAt: null,
    stepsDone: [],
    stepsAwaited: [],
    stepsInterrupted: [],
    decisions: [],
    notices: [],
    ledger: [],
    payments: [],
    postings: [],
    refunds: [],
    calculation: null,
    payer: null,
    hardship: null,
    totals: { personalShare: total, remittance: total },
    ...changes,
  } as Progress;
}

const paid = { name: '个人缴费部分', due: '480.00', received: '480.00', outstanding: '0.00', surplus: '0.00' };

const step = (elementId: string, name: string) => ({ elementId, name, startedAt: '2026-11-23T01:00:01.000Z' });
const doneStep = (elementId: string, name: string) => ({ ...step(elementId, name), finishedAt: '2026-11-23T01:00:02.000Z' });

/** A system with one case that needs a clerk, then a payment, then is completed; and what was done to it. */
function pretend({ taken = true, task = 'accept-application' } = {}): { system: System; acts: string[] } {
  const acts: string[] = [];
  let phase = 'clerk';
  const system: System = {
    submit: async (_application, key) => {
      acts.push(`submit ${key.slice(0, 5)}`);
      if (!taken) throw new RequestFailed('POST /api/applications', 409, 'an open case');
      return caseNumber;
    },
    progress: async () => {
      if (phase === 'clerk') return progressOf({ stepsAwaited: [{ ...step(task, '受理审核'), dueAt: null }] });
      const accepted = doneStep('accept-application', '受理审核');
      if (phase === 'payment') {
        return progressOf({ stepsDone: [accepted], stepsAwaited: [{ ...step('await-personal-share', '等待个人缴费到账'), dueAt: null }] });
      }
      return progressOf({
        state: 'closed',
        outcome: 'completed',
        outcomeName: '补缴完成',
        closedAt: '2026-11-23T01:00:09.000Z',
        totals: { personalShare: paid, remittance: paid },
        stepsDone: [accepted, doneStep('await-personal-share', '等待个人缴费到账')],
      });
    },
    die: () => Promise.reject(new Error('nobody dies here')),
    resetRelation: async () => undefined,
    act: async (_caseNumber, action) => void acts.push(action),
    transfer: async ({ kind, amount }) => {
      acts.push(`transfer ${kind} ${amount}`);
      phase = 'closed';
    },
    clerks: clerksOf(readStaff(exampleStaffFile)),
    tasklist: {
      // A completed task stays in the list: Tasklist learns of it a moment later.
      openTasks: async () => [{ key: '1', elementId: task, candidateGroups: ['veterans-window'] }],
      complete: async ({ elementId }, person, decision) => {
        acts.push(`${person}: ${variableOf(elementId)} ${JSON.stringify(decision)}`);
        phase = 'payment';
      },
    },
  };
  return { system, acts };
}

describe('playing an example', () => {
  test('clerk and payer do their part once, and the case is forgotten when it is closed', async () => {
    const { system, acts } = pretend();
    const openCases = openCasesIn(join(folder, 'one.json'));
    const played = await play(example, system, openCases, rhythm);
    expect(acts).toEqual(['submit demo-', 'zhao.shouli: acceptApplication {"decision":"accept"}', 'transfer personalShare 480.00']);
    expect(played).toMatchObject({ caseNumber, failure: undefined, progress: { outcome: 'completed' } });
    expect(openCasesIn(join(folder, 'one.json')).find(example.file)).toBeUndefined();
  });

  test('a case that an interrupted run has left open is played on', async () => {
    const file = join(folder, 'left.json');
    openCasesIn(file).remember(example.file, caseNumber);
    const { system, acts } = pretend({ taken: false });
    expect(await play(example, system, openCasesIn(file), rhythm)).toMatchObject({ caseNumber, failure: undefined });
    expect(acts).toHaveLength(3);
  });

  test('a case that was left open and has ended since does not keep the person’s relation from being set back', async () => {
    const file = join(folder, 'ended.json');
    for (const [left, resets] of [
      [{ state: 'closed' }, 1],
      [{ state: 'inProgress' }, 0],
      [new RequestFailed('GET /api/cases', 404, 'no such case'), 1],
    ] as const) {
      openCasesIn(file).remember(example.file, 'BJ2026-ENDED-00001');
      const { system } = pretend();
      let reset = 0;
      const answer = (of: string) => {
        if (of === caseNumber) return system.progress(of);
        return left instanceof Error ? Promise.reject(left) : Promise.resolve(progressOf(left));
      };
      await play(example, { ...system, progress: answer, resetRelation: async () => void (reset += 1) }, openCasesIn(file), rhythm);
      expect(reset).toBe(resets);
    }
  });

  test('an applicant with an open case of other origin is a failure that says what to do', async () => {
    const played = await play(example, pretend({ taken: false }).system, openCasesIn(join(folder, 'none.json')), rhythm);
    expect(played).toMatchObject({ caseNumber: undefined, failure: expect.stringContaining('请先办结或者撤回') });
    expect(summary([played])).toContain('不一致1件');
  });

  test('a user task that the example does not know, and a case that does not end, are failures', async () => {
    const unknown = await play(example, pretend({ task: 'determine-identity' }).system, openCasesIn(join(folder, 'a.json')), rhythm);
    expect(unknown.failure).toBe('出现了示例没有规定的人工环节：受理审核（determine-identity）。');
    const { system } = pretend();
    // The money arrives, and nothing comes of it.
    let arrived = false;
    const progress = async (of: string) => ({
      ...(await system.progress(of)),
      ...(arrived && { totals: { personalShare: paid, remittance: paid } }),
    });
    const idle: System = { ...system, progress, transfer: async () => void (arrived = true) };
    const stuck = await play(example, idle, openCasesIn(join(folder, 'b.json')), {
      ...rhythm,
      patienceMs: 50,
    });
    expect(stuck.failure).toMatch(/秒内未办结，停在：等待个人缴费到账（await-personal-share）/);
  });

  test('never more at once than allowed', async () => {
    let running = 0;
    let most = 0;
    const results = await mapBounded([5, 1, 3, 2, 4], 2, async (item) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, item));
      running--;
      return item * 10;
    });
    expect([most, results]).toEqual([2, [50, 10, 30, 20, 40]]);
  });
});

describe('what is printed', () => {
  const progress = progressOf({
    state: 'closed',
    outcome: 'refused',
    outcomeName: '不予办理',
    closedAt: '2026-11-23T01:00:09.000Z',
    stepsDone: [doneStep('accept-application', '受理审核')],
    decisions: [
      {
        ...{ step: 'accept-application', name: '受理审核', outcomeText: '予以受理', decidedAt: '2026-11-23T01:00:01.500Z' },
        ...{ reasons: [], parameterVersions: [] },
      },
    ],
  });

  test('each difference from the file says what was expected and what was found', () => {
    const differences = compare(
      {
        outcome: 'completed',
        calculation: { backPayMonths: 42 },
        payer: { remitter: 'placementUnit' },
        hardship: 'none',
        ledger: { pension: { backPay: 42, uncovered: 0 } },
        steps: ['accept-application', 'close-completed-case'],
        stepsNotTaken: ['accept-application'],
        notices: [{ template: 'completion-notice', to: ['veteran'] }],
      },
      progress,
    );
    expect(differences).toEqual([
      '办理结果：应为completed，实为refused',
      '核定结果.backPayMonths：应为42，实为无',
      '补缴责任主体.remitter：应为placementUnit，实为无',
      '困难情形：应为none，实为无',
      '台账pension.backPay月数：应为42，实为0',
      '环节close-completed-case：应当经过，实际没有',
      '环节accept-application：不应经过，实际经过',
      '告知书completion-notice：应当送达veteran，实际没有',
    ]);
    expect(compare({ outcome: 'refused' }, progress)).toEqual([]);
  });

  test('the timeline by the clock of China, and the result', () => {
    const report = caseReport({ example, caseNumber, progress, failure: undefined, milliseconds: 1 });
    expect(report.split('\n').map((line) => line.trim())).toEqual([
      '',
      '== 01-example  示例',
      `受理编号 ${caseNumber}，申请人测**`,
      '09:00:00  收到申请（退役士兵本人提交，申请日期2019-07-01）',
      '09:00:02  受理审核：予以受理',
      '09:00:09  办结：不予办理',
      '不一致  办理结果：应为completed，实为refused',
      '不一致  环节await-personal-share：应当经过，实际没有',
    ]);
  });
});

test('all examples have the agreed form, and there are some for each process', () => {
  const examples = loadExamples(join(root, 'examples'));
  expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
  const byProcess = Map.groupBy(examples, ({ application }) => String(application['process']));
  expect([...byProcess].map(([process, { length }]) => [process, length >= 4])).toEqual(caseProcesses.map(({ id }) => [id, true]));
});

/** A port on which nobody listens. */
function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

test('without a running system: one line that says so and what to do, exit code 2', async () => {
  const demo = spawn(process.execPath, [join(root, 'tools', 'demo', 'main.ts')], {
    env: { PATH: process.env['PATH'], API_PORT: String(await closedPort()), DATA_DIR: folder },
  });
  let errors = '';
  demo.stderr.on('data', (chunk) => (errors += String(chunk)));
  const code = await new Promise((resolve) => demo.on('exit', resolve));
  expect(code).toBe(2);
  expect(errors.trim().split('\n')).toEqual([expect.stringMatching(/^系统没有运行：.*ECONNREFUSED.*npm start/)]);
});
