/** The command as an owner calls it, in a repository of its own: exit codes and the two forms of the report. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startLocalPostgres } from '../../../src/cases/local/index.ts';
import type { ModelFiles } from '../../../src/models/files.ts';
import { ownersFolders } from '../../../src/models/owners.ts';
import { testMasterKey, testVault } from '../../cases/test-vault.ts';
import { bureauIn, edited, exampleNamed } from './rehearsals.ts';

const source = join(import.meta.dirname, '..', '..', '..');
let folder: string;
/** A copy of this project whose HEAD is what it has now, whatever somebody is editing here. */
let project: string;
let caseNumber: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rehearse-'));
  project = join(folder, 'project');
  for (const part of ['package.json', 'src', 'tools', 'workers', ...ownersFolders, 'examples'])
    cpSync(join(source, part), join(project, part), { recursive: true });
  symlinkSync(join(source, 'node_modules'), join(project, 'node_modules'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: project });
  git('init', '--quiet');
  git('add', ...ownersFolders);
  git('commit', '--quiet', '--message', 'What there is');
  // As `npm start` leaves it: the command finds no server that runs.
  const server = await startLocalPostgres({ dataDir: join(folder, 'data'), port: 0, durable: false, report: () => undefined });
  const bureau = await bureauIn({ databaseUrl: server.url, vault: testVault });
  caseNumber = await bureau.handle(exampleNamed('07'));
  await bureau.close();
  await server.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the owners' folders. */
function copyOf(files: ModelFiles, name: string): string {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return join(folder, name);
}

async function rehearse(options: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['tools/cli/main.ts', 'rehearse', ...options], {
    cwd: project,
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: join(folder, 'data'), MASTER_KEY: testMasterKey, ...environment },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (output.stdout += String(text)));
  child.stderr.on('data', (text) => (output.stderr += String(text)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...output };
}

// 30 months: 60% of 2986.00 is 1791.60, of which 16% and 8% are 286.66 and 143.33; 60% of 3086.00 is 1851.60: 296.26 and 148.13.
describe('npm run rehearse', () => {
  const changed = () =>
    copyOf(
      edited('parameters/pension.json', '{"value": "2986.00", "validFrom": "2019-01-01"', '{"value": "3086.00", "validFrom": "2019-01-01"'),
      'changed',
    );

  test('1: tells the case, the outcome, the difference and the parameter', async () => {
    const { code, stdout } = await rehearse(['--root', changed(), '--cases', 'stored', '--closed']);
    expect(code).toBe(1);
    expect(stdout).toContain(`${caseNumber}　部分退役士兵保险补缴（金额+432.00元）`);
    expect(stdout).toContain('合计（元）：12899.70 → 13331.70（+432.00元）');
    expect(stdout).toContain(
      '因参数“当地上年度职工月平均工资（元）”（averageMonthlyWage）：2986.00（自2019-01-01起） → 3086.00（自2019-01-01起）',
    );
    expect(stdout).toContain('部分退役士兵保险补缴：不变0件，改变1件，无法演练0件，金额合计+432.00元');
  });

  test('--json is one document, and nothing else is on the standard output', async () => {
    const { code, stdout } = await rehearse(['--root', changed(), '--cases', 'stored', '--closed', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      base: 'HEAD',
      rehearsed: ['parameters/pension.json'],
      cases: [{ name: caseNumber, status: 'changed', moneyDifference: '+432.00' }],
      totals: [{ service: '部分退役士兵保险补缴', changed: 1 }],
    });
  });

  test('0: nothing changes; a case file without cases says so', async () => {
    const open = await rehearse(['--root', changed(), '--cases', 'stored', '--json']);
    expect(open.code).toBe(0);
    expect(JSON.parse(open.stdout)).toMatchObject({ cases: [], notes: ['案卷库中没有办理中的案件（已办结的案件加--closed）。'] });
    const none = await rehearse(['--root', changed(), '--cases', 'stored'], { DATA_DIR: join(folder, 'none') });
    expect(none).toMatchObject({ code: 0, stdout: expect.stringContaining('案卷库中还没有案件') });
  });

  test('0: nothing is to be rehearsed; a changed diagram is named as not rehearsed', async () => {
    const { code, stdout } = await rehearse([
      '--root',
      copyOf(edited('bpmn/enrollment.bpmn', '查询参保状况', '查询参保情况'), 'diagram'),
      '--cases',
      'stored',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('参数和决策表没有改动');
    expect(stdout).toMatch(/演练不涉及.*bpmn\/enrollment\.bpmn/);
  });

  test('2: a revision, parameters or a database that cannot be used are named', async () => {
    expect(await rehearse(['--base', 'no-such-revision'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('no-such-revision'),
    });
    const broken = copyOf(edited('parameters/pension.json', '"value": "2986.00"', '"value": "much"'), 'broken');
    expect(await rehearse(['--root', broken, '--json'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('averageMonthlyWage@2019-01-01'),
    });
    const away = await rehearse(['--root', changed(), '--cases', 'stored', '--json'], {
      DATABASE_URL: 'postgres://nobody:none@127.0.0.1:1/none',
    });
    expect(away).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('The case file cannot be read') });
    expect(await rehearse(['--cases', 'some'])).toMatchObject({ code: 2, stdout: '' });
  });
});
