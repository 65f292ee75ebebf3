/** A sixth process, added to a copy of the project as docs/new-process.md says, runs on the real engine. */
import type { Application } from '../../src/applications/index.ts';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { projectRoot } from '../../src/models/files.ts';
import { newAgencyKeys } from '../../src/registries/index.ts';
import { startSimulator, type Simulator } from '../../src/registries/simulator/index.ts';
import { type LocalProvider, staffAccounts, startLocalProvider } from '../../src/sign-in/local/index.ts';
import { exampleStaffFile, readStaff } from '../../src/staff/index.ts';
import { newCaseFile, type TestDatabase } from '../cases/databases.ts';
import { testMasterKey } from '../cases/test-vault.ts';
import { program } from '../program.ts';
import { DrivenCase } from './case-driver.ts';
import { eventually } from './records.ts';
import { startRecordsServer } from './records-server.ts';
import { engineForTests } from './stack.ts';
import { freePort } from './system.ts';

const fixture = join(projectRoot, 'test', 'fixtures', 'sixth-process');
const page = readFileSync(join(projectRoot, 'docs', 'new-process.md'), 'utf8');

/** The files that the page has one write, in its order. */
const steps = [...page.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, path = '']) => path);
/** The lines that it has one add to the list. */
const [imported = '', listed = ''] = [...page.matchAll(/^ {4}(import \{.*|cases: \[.*)$/gm)].map(([, line = '']) => line);

const list = 'src/processes/index.ts';
let folder: string;

const at = (path: string): string => join(folder, path);
const run = (...args: string[]) => program(args, { cwd: folder });
const models = (...args: string[]) => run('tools/cli/main.ts', ...args);

function write(path: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  cpSync(join(fixture, path), at(path), { errorOnExist: true, force: false });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sixth-process-'));
  const skipped = new Set(['.git', '.local', 'node_modules', 'test']);
  for (const part of readdirSync(projectRoot).filter((name) => !skipped.has(name)))
    cpSync(join(projectRoot, part), at(part), { recursive: true });
  // The pages name the tests that hold a requirement.
  cpSync(join(projectRoot, 'test'), at('test'), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), at('node_modules'));
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Five processes');

  for (const path of steps) write(path);
  const before = readFileSync(at(list), 'utf8');
  const after = before.replace(/^import .*;\n/m, (first) => `${first}${imported}\n`).replace(/cases: \[.*\],/, listed);
  expect(after).toContain('contributionCertificate]');
  writeFileSync(at(list), after);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the page', () => {
  test('names every file of the new process, and no other', () => {
    const files = readdirSync(fixture, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(fixture.length + 1));
    expect([...steps].sort()).toEqual(paths.sort());
  });

  test('the generated files follow, and nothing besides them and the list is edited', () => {
    const { status, stderr } = run('tools/docs/main.ts');
    expect([status, stderr]).toEqual([0, '']);
    const changed = execFileSync('git', ['diff', '--name-only'], { cwd: folder, encoding: 'utf8' }).trim().split('\n');
    expect(changed.filter((path) => /^(src|workers|tools)\//.test(path))).toEqual(['src/models/names.ts', list]);
    expect(readFileSync(at('docs/reference.md'), 'utf8')).toContain('forms/contribution-certificate/issue-certificate.form');
    expect(readFileSync(at('docs/requirements.md'), 'utf8')).toContain('X-02');
  });

  test('check finds nothing', () => {
    const { status, stdout, stderr } = models('check');
    expect([status, stdout, stderr]).toEqual([0, expect.any(String), '']);
  });

  test('it compiles, and a misspelt step does not', () => {
    // Its tests are not part of what is added.
    writeFileSync(at('tsconfig.code.json'), JSON.stringify({ extends: './tsconfig.json', include: ['src', 'workers', 'tools'] }));
    const records = at('src/processes/contribution-certificate/records.ts');
    const misspelt = 'src/processes/contribution-certificate/misspelt.ts';
    writeFileSync(at(misspelt), readFileSync(records, 'utf8').replace("'issue-certificate'", "'isue-certificate'"));
    const { stdout } = run(
      'node_modules/typescript-7/bin/tsc',
      '--project',
      'tsconfig.code.json',
      '--noEmit',
      '--skipLibCheck',
      '--singleThreaded',
    );
    rmSync(at(misspelt));
    expect([...new Set(stdout.match(/^\S+\.ts(?=\()/gm))]).toEqual([misspelt]);
  });

  test('diff says in Chinese what is new', () => {
    const { status, stdout } = models('diff', 'HEAD');
    expect(status).toBe(0);
    expect(stdout).toContain('缴费证明');
  });
});

describe('the system with it', () => {
  let app: ChildProcess;
  let simulator: Simulator;
  let provider: LocalProvider;
  let database: TestDatabase;
  let engineRecords: Awaited<ReturnType<typeof startRecordsServer>>;
  let environment: Record<string, string>;
  let apiUrl: string;
  let said = '';

  beforeAll(async () => {
    const engine = engineForTests();
    const apiPort = await freePort();
    apiUrl = `http://127.0.0.1:${apiPort}`;
    database = await newCaseFile();
    const agencyKeys = newAgencyKeys();
    writeFileSync(at('agency-keys.json'), JSON.stringify(agencyKeys));
    simulator = await startSimulator({ port: 0, statePath: at('agencies.json'), callbackUrl: apiUrl, agencyKeys });
    const client = { clientId: 'tests', clientSecret: 'd'.repeat(64) };
    provider = await startLocalProvider({ port: 0, apiUrl, ...client, accounts: staffAccounts(readStaff(exampleStaffFile)) });
    engineRecords = await startRecordsServer();
    environment = {
      PATH: process.env['PATH'] ?? '',
      DATA_DIR: at('data'),
      DATABASE_URL: database.url,
      API_PORT: String(apiPort),
      REGISTRIES_URL: simulator.url,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: client.clientId,
      OIDC_CLIENT_SECRET: client.clientSecret,
      AGENCY_KEYS_FILE: at('agency-keys.json'),
      OPERATOR_TOKEN: 'e'.repeat(64),
      MASTER_KEY: testMasterKey,
      ZEEBE_GRPC_ADDRESS: engine.gatewayAddress,
      ZEEBE_REST_ADDRESS: engine.restAddress,
      ENGINE_RECORDS_ADDRESS: engineRecords.address,
    };
    app = spawn(process.execPath, ['--no-warnings', 'src/app-main.ts'], {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    app.stderr?.on('data', (text) => (said += String(text)));
    await eventually('the system to start', () => {
      if (app.exitCode !== null) throw new Error(said);
      return Promise.resolve(said.includes('The API is at') ? true : undefined);
    });
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => app.once('exit', resolve));
    app.kill('SIGTERM');
    await ended;
    await engineRecords.stop();
    await simulator.close();
    await provider.stop();
    await database.drop();
  });

  test('deployment has brought it, and a dry run finds nothing to do', () => {
    expect(said).toContain('contribution-certificate v1');
    const { status, stdout } = program(['tools/cli/main.ts', 'deploy', '--dry-run'], { cwd: folder, env: environment });
    expect([status, stdout]).toEqual([0, expect.stringContaining('unchanged: contribution-certificate')]);
  });

  test('the pre-check answers by its rules', async () => {
    const answer = await fetch(`${apiUrl}/api/precheck/certificate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ given: { participates: true, applicationDate: '2026-03-02' } }),
    });
    expect(await answer.json()).toMatchObject({
      outcome: { eligible: true, validMonths: 6 },
      reasons: [{ requirement: 'X-01' }, { requirement: 'X-02' }],
    });
  });

  test('an application is decided, and progress and notice tell of it', async () => {
    const application = {
      process: 'contribution-certificate',
      submittedBy: 'participant',
      applicationDate: '2026-03-02',
      applicant: { name: '测试证一', idNumber: '510101198504129018', phone: '13800138000', address: '示例省示例市示例路1号（虚构）' },
      documents: ['idCard:original'],
      purpose: '办理居住证',
    };
    const aCase = await DrivenCase.submit({ apiUrl, simulatorUrl: simulator.url }, application as unknown as Application);
    await aCase.decide('issue-certificate', { copies: 2 });
    const end = await aCase.ends('completed');
    expect(end).toMatchObject({
      outcomeReasons: [{ requirement: 'X-02' }],
      decisions: [{ step: 'register-certificate' }, { step: 'issue-certificate', name: '出具缴费证明', outcomeText: '出具2份' }],
    });
    expect(end.notices).toMatchObject([{ template: 'certificate-notice', recipient: 'applicant' }]);
    expect(end.notices[0]?.body).toContain('共2份，自出具之日起6个月内有效');
  });
});
