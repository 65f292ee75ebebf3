/** From an owner's edit to the running engine: the whole system on a copy of the models, and the command line beside it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '#test';
import type { Outcome } from '../../tools/deploy/changes.ts';
import { appClient, type AppClient } from '../../tools/shared/app-client.ts';
import { readConfig } from '../../src/config.ts';
import { projectRoot } from '../../src/models/files.ts';
import { enrollmentFor } from '../registries/enrollment-for.ts';
import { DrivenCase } from './case-driver.ts';
import { copyOfOwnersFiles, deployed, ran, watching, type OwnersCopy, type Run } from './owners-copy.ts';
import { eventually, records } from './records.ts';
import { startSystem, type System } from './system.ts';

const diagram = 'bpmn/enrollment.bpmn';
const deadlines = 'parameters/deadlines.json';
const materials = 'dmn/enrollment-required-documents.dmn';
const form = 'forms/enrollment/review-enrollment.form';

let owners: OwnersCopy;
let system: System;
let app: AppClient;
beforeAll(async () => {
  owners = copyOfOwnersFiles();
  system = await startSystem({ modelsDir: owners.folder });
  app = appClient(readConfig(system.environment));
});
afterAll(async () => {
  await system.stop();
  owners.remove();
});

const deploy = (...args: string[]): Promise<Run> => deployed(args, system.environment);

async function deployedWell(...args: string[]): Promise<Outcome> {
  const { exitCode, stdout, stderr } = await deploy('--json', ...args);
  expect([exitCode, stderr, (JSON.parse(stdout) as Outcome).problems]).toEqual([0, '', []]);
  return JSON.parse(stdout) as Outcome;
}

const newest = async (processId = 'enrollment') => (await app.deployments()).find((one) => one.processId === processId);
const relabel = (to: string) => (xml: string) => xml.replace(/(<bpmn:userTask id="review-enrollment" name=")[^"]*/, `$1${to}`);
const awaited = (aCase: DrivenCase, elementId: string) =>
  eventually(`${aCase.caseNumber} to await ${elementId}`, async () =>
    (await aCase.progress()).stepsAwaited.find((step) => step.elementId === elementId),
  );

/** Of the diagram as it is shipped, and the next one. */
const tag = /<zeebe:versionTag value="([^"]*)"/.exec(readFileSync(join(projectRoot, diagram), 'utf8'))?.[1] ?? '';
const nextTag = tag.replace(/\d+$/, (number) => String(Number(number) + 1));

let oldCase: DrivenCase;

test('a start records what it deployed; deploying the same files deploys nothing', async () => {
  expect(await newest()).toMatchObject({ deployedBy: 'application start', versionTag: tag });
  const before = await app.deployments();
  const { exitCode, stdout } = await deploy();
  expect([exitCode, stdout]).toEqual([0, expect.stringContaining('Nothing to deploy: the engine runs these files.')]);
  expect(await app.deployments()).toEqual(before);
  oldCase = await DrivenCase.submit(system, enrollmentFor('测试参八'));
  expect((await awaited(oldCase, 'review-enrollment')).name).toBe('参保审核');
});

test('a changed label under its old tag is refused, and shown by a dry run, and nothing changes', async () => {
  const before = await app.deployments();
  owners.edit(diagram, relabel('参保资格审核'));
  const saved = owners.read(diagram);
  const refused = await deploy();
  expect([refused.exitCode, refused.stderr]).toEqual([
    1,
    expect.stringMatching(new RegExp(`bpmn/enrollment\\.bpmn: .* version tag ${tag} is deployed .* add --bump`)),
  ]);
  const dry = await deploy('--dry-run', '--bump');
  expect([dry.exitCode, dry.stdout]).toEqual([
    0,
    expect.stringMatching(new RegExp(`version tag ${tag} becomes ${nextTag}[^]*Dry run: nothing was changed`)),
  ]);
  expect([owners.read(diagram), await app.deployments()]).toEqual([saved, before]);
});

test('with its tag raised it is deployed, recorded with who did it, and the next time nothing is left', async () => {
  const started = await newest();
  const { processes, bumps } = await deployedWell('--bump', '--by', '部署人甲');
  expect(bumps).toEqual([{ processId: 'enrollment', path: diagram, from: tag, to: nextTag }]);
  expect(processes.filter((one) => one.deployed)).toMatchObject([
    { processId: 'enrollment', change: 'changed', version: (started?.version ?? 0) + 1 },
  ]);
  expect(await newest()).toMatchObject({ deployedBy: '部署人甲', versionTag: nextTag, version: (started?.version ?? 0) + 1 });
  const again = await deployedWell();
  expect(again.processes.map(({ change }) => change)).toEqual(again.processes.map(() => 'unchanged'));
});

test('a new case has the new label, and one that runs keeps its own to its end', async () => {
  const aCase = await DrivenCase.submit(system, enrollmentFor('测试参二'));
  expect((await awaited(aCase, 'review-enrollment')).name).toBe('参保资格审核');
  for (const each of [oldCase, aCase]) await each.decide('review-enrollment', { decision: 'approve' });
  const [old, fresh] = [await oldCase.ends('completed'), await aCase.ends('completed')];
  expect(old.decisions.find(({ step }) => step === 'review-enrollment')?.name).toBe('参保审核');
  expect(fresh.decisions.find(({ step }) => step === 'review-enrollment')?.name).toBe('参保资格审核');
});

test('a candidate group is that of new cases', async () => {
  const group = (xml: string) => xml.replace(/(id="review-enrollment"[^]*?candidateGroups=")pension-window"/, '$1pension-review"');
  owners.edit(diagram, group);
  await deployedWell('--bump');
  const aCase = await DrivenCase.submit(system, enrollmentFor('测试参一'));
  await aCase.reaches('review-enrollment');
  const task = await eventually(
    'the user task',
    async () => records('user-task', { 'value.processInstanceKey': await aCase.instanceKey(), intent: 'CREATED' })[0],
  );
  expect(task.value.candidateGroupsList).toEqual(['pension-review']);
});

test('a deadline is that of new cases, and no process changes', async () => {
  const before = await app.deployments();
  const late = await DrivenCase.submit(system, { ...enrollmentFor('测试参十三'), documents: ['idCard:original'] });
  const soon = { ...enrollmentFor('测试参十四'), documents: ['idCard:original'] } as const;
  const dueAt = async (aCase: DrivenCase) => (await awaited(aCase, 'await-supplement')).dueAt?.slice(0, 10);
  const usual = await dueAt(late);
  owners.edit(deadlines, (text) => text.replace('"value": "P30D"', '"value": "P20D"'));
  expect(await deployedWell()).toMatchObject({ rulesReloaded: true, changed: [deadlines] });
  const shorter = await dueAt(await DrivenCase.submit(system, { ...soon, documents: [...soon.documents] }));
  expect((Date.parse(usual ?? '') - Date.parse(shorter ?? '')) / 86_400_000).toBe(10);
  expect(await app.deployments()).toEqual(before);
});

test('a row of a table decides what a new case must hand in, in the engine and in the pre-check', async () => {
  const complete = enrollmentFor('测试参十二');
  const withoutCopy = complete.documents.filter((code) => code !== 'idCard:copy');
  expect(withoutCopy.length).toBe(complete.documents.length - 1);
  const missing = async () => {
    const body = JSON.stringify({ given: { applicantCategory: 'flexibleWorker', documents: withoutCopy } });
    const response = await fetch(`${system.apiUrl}/api/precheck/enrollment`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return ((await response.json()) as { outcome: { missingDocuments: string[] } }).outcome.missingDocuments;
  };
  expect(await missing()).toEqual(['idCard:copy']);
  owners.edit(materials, (xml) => xml.replace(/ *<rule id="flexible-worker-id-card-copy">[^]*?<\/rule>\n/, ''));
  expect(await deployedWell('--bump')).toMatchObject({ rulesReloaded: true, changed: [diagram, materials] });
  expect(await missing()).toEqual([]);
  const aCase = await DrivenCase.submit(system, { ...complete, documents: withoutCopy });
  expect((await awaited(aCase, 'review-enrollment')).name).toBe('参保资格审核');
});

/** One more notice before the case is closed, drawn where Modeler would leave it after making room. */
function withAnotherNotice(xml: string): string {
  const [from, added, to] = ['send-enrollment-notice', 'send-second-notice', 'close-completed-case'];
  const task = /( *<bpmn:sendTask id="send-enrollment-notice"[^]*?<\/bpmn:sendTask>\n)/;
  const copy = (text: string) =>
    text
      .replace(`id="${from}" name="告知参保结果"`, `id="${added}" name="再次告知参保结果"`)
      .replace(`<bpmn:incoming>enrollment-result-to-${from}<`, `<bpmn:incoming>${from}-to-${added}<`)
      .replace(`<bpmn:outgoing>${from}-to-${to}<`, `<bpmn:outgoing>${added}-to-${to}<`);
  const moved = (text: string) => text.replace(/ x="(3444|3642|3633|3556)"/g, (_, x: string) => ` x="${Number(x) + 160}"`);
  return xml
    .replace(task, (text) => text.replace(`<bpmn:outgoing>${from}-to-${to}<`, `<bpmn:outgoing>${from}-to-${added}<`) + copy(text))
    .replace(`<bpmn:incoming>${from}-to-${to}<`, `<bpmn:incoming>${added}-to-${to}<`)
    .replace(/( *)<bpmn:sequenceFlow id="send-enrollment-notice-to-close-completed-case"[^>]*>\n/, (_, indent: string) =>
      [
        [from, added],
        [added, to],
      ]
        .map(([a, b]) => `${indent}<bpmn:sequenceFlow id="${a}-to-${b}" sourceRef="${a}" targetRef="${b}" />\n`)
        .join(''),
    )
    .replace(`<bpmn:flowNodeRef>${to}</bpmn:flowNodeRef>`, (text) => `<bpmn:flowNodeRef>${added}</bpmn:flowNodeRef>\n        ${text}`)
    .replace(/width="(3600|3570)"/g, (_, width: string) => `width="${Number(width) + 160}"`)
    .replace(
      / *<bpmndi:BPMNShape id="close-completed-case_di"[^]*?<\/bpmndi:BPMNShape>\n/,
      (shape) => `${shape.replaceAll(to, added)}${moved(shape)}`,
    )
    .replace(/ *<bpmndi:BPMNShape id="completed_di"[^]*?<\/bpmndi:BPMNShape>\n/, moved)
    .replace(/ *<bpmndi:BPMNEdge id="send-enrollment-notice-to-close-completed-case_di"[^]*?<\/bpmndi:BPMNEdge>\n/, (edge) => {
      const between = (a: string, b: string) => edge.replaceAll(`${from}-to-${to}`, `${a}-to-${b}`);
      return between(from, added) + between(added, to).replace('x="3444"', 'x="3604"').replace('x="3396"', 'x="3556"');
    })
    .replace(/ *<bpmndi:BPMNEdge id="close-completed-case-to-completed_di"[^]*?<\/bpmndi:BPMNEdge>\n/, moved);
}

test('an inserted step is taken by new cases, under its Chinese label, and not by those that run', async () => {
  const running = await DrivenCase.submit(system, enrollmentFor('测试参三'));
  await running.reaches('review-enrollment');
  owners.edit(diagram, withAnotherNotice);
  await deployedWell('--bump');
  const aCase = await DrivenCase.submit(system, enrollmentFor('测试参四'));
  for (const each of [running, aCase]) await each.decide('review-enrollment', { decision: 'approve' });
  const [old, fresh] = [await running.ends('completed'), await aCase.ends('completed')];
  expect(fresh.stepsDone.find(({ elementId }) => elementId === 'send-second-notice')?.name).toBe('再次告知参保结果');
  expect(fresh.notices.filter(({ template }) => template === 'enrollment-notice')).toHaveLength(2);
  expect(old.stepsDone.map(({ elementId }) => elementId)).not.toContain('send-second-notice');
  expect(old.notices.filter(({ template }) => template === 'enrollment-notice')).toHaveLength(1);
});

test('a mistake is stopped before the engine and named with its file and element', async () => {
  const before = await app.deployments();
  const sound = owners.read(diagram);
  owners.edit(diagram, (xml) => xml.replace('formId="review-enrollment"', 'formId="review-enrolment"'));
  try {
    const { exitCode, stdout, stderr } = await deploy('--bump');
    expect([exitCode, `${stdout}${stderr}`]).toEqual([1, expect.stringMatching(/bpmn\/enrollment\.bpmn[^]*review-enrol/)]);
    expect(await app.deployments()).toEqual(before);
  } finally {
    owners.edit(diagram, () => sound);
  }
  owners.edit(deadlines, (text) => text.replace('"validFrom"', '"validForm"'));
  try {
    expect((await deploy()).exitCode).toBe(1);
  } finally {
    owners.edit(deadlines, (text) => text.replace('"validForm"', '"validFrom"'));
  }
  expect((await deployedWell()).changed).toEqual([]);
});

test('what the engine refuses leaves nothing half done: no tag is raised, no rule taken into use, no other process deployed', async () => {
  const before = { deployments: await app.deployments(), rules: await app.rules() };
  // Larger than the 4 MB that the engine takes at once; to the check it is a property like any other.
  const large = `<zeebe:property name="note" value="${'x'.repeat(5_000_000)}" />`;
  owners.edit(diagram, (xml) =>
    xml.replace(
      /( *)(<zeebe:versionTag value="[^"]*" \/>)/,
      (_, indent: string, tag: string) => `${indent}${tag}\n${indent}<zeebe:properties>\n${indent}  ${large}\n${indent}</zeebe:properties>`,
    ),
  );
  owners.edit('bpmn/suspension.bpmn', (xml) => xml.replace('name="审核中断申请"', 'name="核定中断申请"'));
  owners.edit(deadlines, (text) => text.replace(/"value": "P\d+D"/, '"value": "P21D"'));
  const saved = owners.read(diagram);
  try {
    const { exitCode, stderr } = await deploy('--bump');
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('deployResource: ')]);
    expect({ deployments: await app.deployments(), rules: await app.rules() }).toEqual(before);
    expect(owners.read(diagram)).toBe(saved);
  } finally {
    owners.edit(diagram, (xml) => xml.replace(/\n *<zeebe:properties>[^]*?<\/zeebe:properties>/, ''));
  }
  expect((await deployedWell('--bump')).rulesReloaded).toBe(true);
});

test('where no application runs nothing is deployed, and it is said how to start it', async () => {
  const { exitCode, stderr } = await deployed([], { ...system.environment, API_PORT: '1' });
  expect([exitCode, stderr]).toEqual([
    2,
    expect.stringMatching(/does not answer at http:\/\/127\.0\.0\.1:1\. Start it \(npm start\).* Nothing was deployed\./),
  ]);
  const stranger = await deployed([], { ...system.environment, OPERATOR_TOKEN: 'x'.repeat(32) });
  expect([stranger.exitCode, stranger.stderr]).toEqual([2, expect.stringContaining('does not take this operator token')]);
});

/** An owner's terminal. */
const inChinese = () => ({ ...system.environment, LANG: 'zh_CN.UTF-8' });

/** An English sentence has words side by side. */
const english = /\b[A-Za-z]{2,} [a-z]{2,}\b.*/g;

test('to an owner it speaks Chinese', async () => {
  const sound = owners.read(diagram);
  owners.edit(diagram, relabel('参保审核（试）'));
  try {
    const refused = await deployed([], inChinese());
    expect([refused.exitCode, refused.stderr]).toEqual([
      1,
      expect.stringMatching(
        /^没有部署任何内容。\nbpmn\/enrollment\.bpmn：流程enrollment有改动，但版本号\S+已经部署过，.*或者加上--bump。\n$/,
      ),
    ]);
    const dry = await deployed(['--dry-run', '--bump'], inChinese());
    expect([dry.exitCode, dry.stdout]).toEqual([0, expect.stringMatching(/版本号由\S+升为\S+[^]*仅为试运行：没有作任何改动。\n$/)]);
    expect(`${refused.stdout}${refused.stderr}${dry.stdout}`.replaceAll('Camunda Modeler', '').match(english) ?? []).toEqual([]);
  } finally {
    owners.edit(diagram, () => sound);
  }
});

test('watch mode deploys on save with a line each, tells a mistake, goes on, and ends with Ctrl-C', async () => {
  const watch = watching(inChinese());
  const version = async () => (await newest())?.version ?? 0;
  const first = await version();
  try {
    await watch.says(/^\d\d:\d\d:\d\d {2}正在监视.*，按Ctrl-C结束$/);
    owners.edit(form, (text) => text.replace('"label": "', '"label": "新的'));
    await watch.says(new RegExp(`enrollment 第${first + 1}版已部署（${form}）$`));
    expect(await newest()).toMatchObject({ version: first + 1, deployedBy: 'watcher' });
    const sound = owners.read(diagram);
    owners.edit(diagram, (xml) => xml.slice(0, 5000));
    await watch.says(/没有部署（bpmn\/enrollment\.bpmn）：检查发现\d处问题：bpmn\/enrollment\.bpmn：/);
    owners.edit(deadlines, (text) => text.replace('"value": "P21D"', '"value": "P25D"'));
    await watch.says(/参数、通知和决策表已启用（parameters\/deadlines\.json）$/);
    owners.edit(diagram, () => relabel('参保初审')(sound));
    await watch.says(new RegExp(`enrollment 第${first + 2}版已部署（bpmn/enrollment\\.bpmn）$`));
    expect(await version()).toBe(first + 2);
  } finally {
    const { exitCode, stdout, stderr } = await watch.interrupt();
    expect([exitCode, stderr, stdout.trimEnd().split('\n').at(-1)]).toEqual([0, '', expect.stringMatching(/已结束$/)]);
  }
  const aCase = await DrivenCase.submit(system, enrollmentFor('测试参六'));
  expect((await awaited(aCase, 'review-enrollment')).name).toBe('参保初审');
});

test('MODELS_DIR holds for check, diff, rehearse and deploy alike', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: owners.folder });
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
    ['commit', '--quiet', '--message', 'What runs'],
  ])
    git(...args);
  const { environment } = system;
  owners.edit(deadlines, (text) => text.replace('"validFrom"', '"validForm"'));
  try {
    const check = await ran(['check'], environment);
    expect([check.exitCode, check.stdout]).toEqual([1, expect.stringContaining(deadlines)]);
  } finally {
    owners.edit(deadlines, (text) => text.replace('"validForm"', '"validFrom"'));
  }
  owners.edit(deadlines, (text) => text.replace(/"value": "P\d+D"/, '"value": "P26D"'));
  const diff = await ran(['diff', 'HEAD'], environment);
  expect([diff.stderr, diff.stdout]).toEqual(['', expect.stringContaining('26')]);
  const rehearsal = await ran(['rehearse', '--cases', 'stored'], environment);
  expect(rehearsal.stdout).toContain(`改动的参数和决策表：${deadlines}。`);
  const dry = JSON.parse((await ran(['deploy', '--dry-run', '--json'], environment)).stdout) as Outcome;
  expect([dry.changed, dry.problems]).toEqual([[deadlines], []]);
  expect(await deployedWell()).toMatchObject({ changed: [deadlines], rulesReloaded: true });
});
