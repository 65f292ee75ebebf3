/** The command as an owner calls it, on models in a repository of their own: exit codes and the two forms of the report. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot, type ModelFiles } from '../../../src/models/files.ts';
import { ownersFolders } from '../../../src/models/owners.ts';
import { newCaseFile, type TestDatabase } from '../../cases/databases.ts';
import { testMasterKey, testVault } from '../../cases/test-vault.ts';
import { calledWith } from '../cli/called.ts';
import { bureauIn, edited, exampleNamed } from './rehearsals.ts';

let folder: string;
/** A copy of the models whose HEAD is what there is now, whatever somebody is editing here. */
let models: string;
let database: TestDatabase;
let caseNumber: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rehearse-'));
  models = join(folder, 'models');
  for (const part of [...ownersFolders, 'examples']) cpSync(join(projectRoot, part), join(models, part), { recursive: true });
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: models });
  git('init', '--quiet');
  git('add', ...ownersFolders);
  git('commit', '--quiet', '--message', 'What there is');
  database = await newCaseFile();
  const bureau = await bureauIn({ databaseUrl: database.url, vault: testVault });
  caseNumber = await bureau.handle(exampleNamed('07'));
  await bureau.close();
});
afterAll(async () => {
  await (database as TestDatabase | undefined)?.drop();
  rmSync(folder, { recursive: true });
});

/** A copy of the owners' folders. */
function copyOf(files: ModelFiles, name: string): string {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return join(folder, name);
}

const rehearse = (options: string[], environment: Record<string, string> = {}) =>
  calledWith({ MODELS_DIR: models, DATABASE_URL: database.url, MASTER_KEY: testMasterKey, ...environment }, ...['rehearse', ...options]);

// 30 months: 60% of 2986.00 is 1791.60, of which 16% and 8% are 286.66 and 143.33; 60% of 3086.00 is 1851.60: 296.26 and 148.13.
describe('npm run rehearse', () => {
  const changed = () =>
    copyOf(
      edited('parameters/pension.json', '{"value": "2986.00", "validFrom": "2019-01-01"', '{"value": "3086.00", "validFrom": "2019-01-01"'),
      'changed',
    );

  test('1: tells the case, the outcome, the difference and the parameter', async () => {
    const { status, stdout } = await rehearse(['--root', changed(), '--cases', 'stored', '--closed']);
    expect(status).toBe(1);
    expect(stdout).toContain(`${caseNumber}　部分退役士兵保险补缴（金额+432.00元）`);
    expect(stdout).toContain('合计（元）：12899.70 → 13331.70（+432.00元）');
    expect(stdout).toContain(
      '因参数“当地上年度职工月平均工资（元）”（averageMonthlyWage）：2986.00（自2019-01-01起） → 3086.00（自2019-01-01起）',
    );
    expect(stdout).toContain('部分退役士兵保险补缴：不变0件，改变1件，无法演练0件，金额合计+432.00元');
  });

  test('--json is one document, and nothing else is on the standard output', async () => {
    const { status, stdout } = await rehearse(['--root', changed(), '--cases', 'stored', '--closed', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      base: 'HEAD',
      rehearsed: ['parameters/pension.json'],
      cases: [{ name: caseNumber, status: 'changed', moneyDifference: '+432.00' }],
      totals: [{ service: '部分退役士兵保险补缴', changed: 1 }],
    });
  });

  test('0: nothing changes; a case file without cases says so', async () => {
    const open = await rehearse(['--root', changed(), '--cases', 'stored', '--json']);
    expect(open.status).toBe(0);
    expect(JSON.parse(open.stdout)).toMatchObject({ cases: [], notes: ['案卷库中没有办理中的案件（已办结的案件加--closed）。'] });
    const none = await rehearse(['--root', changed(), '--cases', 'stored'], {
      DATABASE_URL: '',
      DATA_DIR: join(folder, 'none'),
    });
    expect(none).toMatchObject({ status: 0, stdout: expect.stringContaining('案卷库中还没有案件') });
  });

  test('0: nothing is to be rehearsed; a changed diagram is named as not rehearsed', async () => {
    const { status, stdout } = await rehearse([
      '--root',
      copyOf(edited('bpmn/enrollment.bpmn', '查询参保状况', '查询参保情况'), 'diagram'),
      '--cases',
      'stored',
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('参数和决策表没有改动');
    expect(stdout).toMatch(/演练不涉及.*bpmn\/enrollment\.bpmn/);
  });

  test('2: a revision, parameters or a database that cannot be used are named', async () => {
    expect(await rehearse(['--base', 'no-such-revision'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('no-such-revision'),
    });
    const broken = copyOf(edited('parameters/pension.json', '"value": "2986.00"', '"value": "much"'), 'broken');
    expect(await rehearse(['--root', broken, '--json'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('averageMonthlyWage@2019-01-01'),
    });
    const away = await rehearse(['--root', changed(), '--cases', 'stored', '--json'], {
      DATABASE_URL: 'postgres://nobody:none@127.0.0.1:1/none',
    });
    expect(away).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('The case file cannot be read') });
    expect(await rehearse(['--cases', 'some'])).toMatchObject({ status: 2, stdout: '' });
  });
});
