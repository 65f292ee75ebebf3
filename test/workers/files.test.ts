import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '#test';
import { workers } from '../../workers/index.ts';
import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { checkComplete } from '../../src/deployment/complete.ts';
import { misplaced, type Shipped } from '../../src/deployment/misplaced.ts';
import { filesThatMake } from '../../src/jobs/found-files.ts';
import { isWorker } from '../../src/jobs/worker.ts';
import { readProject } from '../../src/models/project.ts';
import { processes } from '../../src/processes/index.ts';
import { isClerkStep } from '../../src/processes/shared/clerk-step.ts';
import { copyOfOwnersFiles } from '../engine/owners-copy.ts';

test.each(workers.map(({ jobType }) => [jobType]))('the worker of %s is a file of that name', (jobType) => {
  const folders = ['shared', ...processes.map(({ id }) => id)];
  const root = join(import.meta.dirname, '..', '..', 'workers');
  expect(folders.filter((folder) => existsSync(join(root, folder, `${jobType}.ts`)))).toHaveLength(1);
});

const root = join(import.meta.dirname, 'fixtures', 'workers');
const workerFiles = await filesThatMake(root, '.', isWorker);
const taskFiles = await filesThatMake(root, 'tasks', isClerkStep);

/** What the fixtures would be with a list that has them, as far as they are in order. */
const inOrder: Shipped = {
  processes: [{ id: 'example' }],
  workerFiles: workerFiles.filter(({ path }) => path === 'workers/example/register.ts'),
  taskFiles: taskFiles.filter(({ name }) => name === 'review'),
  folders: ['workers/example', 'src/processes/example'],
};

const task = (id: string, form = `<zeebe:formDefinition formId="${id}" />`) =>
  `<bpmn:userTask id="${id}"><bpmn:extensionElements><zeebe:userTask />${form}</bpmn:extensionElements></bpmn:userTask>`;
const job = (type: string) =>
  `<bpmn:serviceTask id="do-${type}"><bpmn:extensionElements><zeebe:taskDefinition type="${type}" /></bpmn:extensionElements></bpmn:serviceTask>`;

/** A project of one process, with a form for each of the named tasks. */
const projectOf = (elements: string, forms = ['review'], id = 'example') =>
  readProject(
    new Map([
      [
        `bpmn/${id}.bpmn`,
        `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t"><bpmn:process id="${id}" isExecutable="true">${elements}</bpmn:process></bpmn:definitions>`,
      ],
      ...forms.map((form): [string, string] => [
        `forms/${id}/${form}.form`,
        JSON.stringify({ id: form, type: 'default', schemaVersion: 16, components: [] }),
      ]),
    ]),
  );

const elements = `${job('register')}${task('review')}`;

describe('workers and tasks are found by their place', () => {
  test('each file with what it makes', () => {
    expect(workerFiles.map(({ path, folder, name, made }) => [path, folder, name, made?.jobType])).toEqual([
      ['workers/example/helper.ts', 'example', 'helper', undefined],
      ['workers/example/register.ts', 'example', 'register', 'register'],
      ['workers/example/renamed.ts', 'example', 'renamed', 'renamed-job'],
      ['workers/other/left-over.ts', 'other', 'left-over', 'left-over'],
      ['workers/shared/register.ts', 'shared', 'register', 'register'],
    ]);
    expect(taskFiles.map(({ path, made }) => [path, made?.variable])).toEqual([
      ['workers/example/tasks/approve.ts', 'approval'],
      ['workers/example/tasks/review.ts', 'review'],
    ]);
  });

  test('what is not what its place and name say is told, all of it', () => {
    const folders = ['workers/example', 'workers/other', 'src/processes/example'];
    const processes = [{ id: 'example' }, { id: 'listed' }];
    expect(misplaced({ processes, workerFiles, taskFiles, folders })).toEqual([
      { kind: 'makes nothing', path: 'workers/example/helper.ts', name: 'helper' },
      { kind: 'makes another', path: 'workers/example/renamed.ts', name: 'renamed', made: 'renamed-job' },
      { kind: 'twice', path: 'workers/shared/register.ts', name: 'register', other: 'workers/example/register.ts' },
      { kind: 'makes another', path: 'workers/example/tasks/approve.ts', name: 'approve', made: 'approval' },
      { kind: 'folder of no process', path: 'workers/other', name: 'other' },
      { kind: 'process without folder', path: 'src/processes/listed', name: 'listed' },
    ]);
  });
});

describe('a start', () => {
  const problems = async (project: ReturnType<typeof projectOf>, shipped: Partial<Shipped> = {}): Promise<string[]> => {
    try {
      checkComplete(await project, { ...inOrder, ...shipped });
      return [];
    } catch (error) {
      return (error as Error).message.split('\n');
    }
  };

  test('finds nothing where everything fits', async () => {
    expect(checkComplete(await projectOf(elements, ['review', 'application']), inOrder)).toEqual([]);
  });

  test('says what is missing, with the file to write, all of it at once', async () => {
    expect(await problems(projectOf(`${elements}${job('look-up')}${task('approve', '')}${task('decide')}`))).toEqual([
      'bpmn/example.bpmn: decide names a form, but forms/example/ has no form with the id decide.',
      'bpmn/example.bpmn: no worker does the job type look-up of do-look-up. Write workers/example/look-up.ts, or correct it.',
      'bpmn/example.bpmn: nothing takes the answer of the user task approve. Write workers/example/tasks/approve.ts.',
      'bpmn/example.bpmn: nothing takes the answer of the user task decide. Write workers/example/tasks/decide.ts.',
      'bpmn/example.bpmn: the user task approve has no form. Draw forms/example/approve.form, and name it in the task.',
    ]);
  });

  test('says which notice has no text, and of which nobody says what it takes', async () => {
    const notice = `<bpmn:serviceTask id="send"><bpmn:extensionElements><zeebe:taskDefinition type="register" /><zeebe:taskHeaders><zeebe:header key="template" value="welcome" /></zeebe:taskHeaders></bpmn:extensionElements></bpmn:serviceTask>`;
    expect(await problems(projectOf(`${elements}${notice}`))).toEqual([
      'bpmn/example.bpmn: send sends the notice welcome, which has no text. Write notices/welcome.md, or correct the header.',
      'bpmn/example.bpmn: send sends the notice welcome, and nothing says what it takes. Write it in src/processes/example/notices.ts.',
    ]);
  });

  test('says what is doubled or misnamed, with the file', async () => {
    const twice = inOrder.workerFiles.concat(workerFiles.filter(({ folder }) => folder === 'shared'));
    expect(await problems(projectOf(elements), { workerFiles: twice, taskFiles: inOrder.taskFiles.concat(taskFiles.slice(0, 1)) })).toEqual(
      [
        expect.stringMatching(/^workers\/shared\/register.ts: workers\/example\/register.ts makes register as well\. Remove one/),
        'workers/example/tasks/approve.ts: it makes approval. Rename the file, or make approve in it.',
      ],
    );
    expect(await problems(projectOf(elements), { workerFiles: inOrder.workerFiles.concat(workerFiles.slice(0, 1)) })).toEqual([
      expect.stringMatching(/^workers\/example\/helper.ts: its default export is not what defineWorker makes\. Export that, or move/),
    ]);
  });

  test('says which of diagram, folder and line of the list is missing', async () => {
    expect(await problems(projectOf(elements), { processes: [{ id: 'listed' }] })).toEqual([
      expect.stringMatching(/^workers\/example: no process is called example\. Add its line to src\/processes\/index.ts/),
      expect.stringMatching(/^src\/processes\/example: no process is called example\. Add its line/),
      expect.stringMatching(/^src\/processes\/listed: the list has the process listed, which has no folder\./),
      expect.stringMatching(/^bpmn\/example.bpmn: the process example is not in the list\. Add its line to src\/processes\/index.ts/),
      expect.stringMatching(/^bpmn\/listed.bpmn: the list has the process listed, which has no diagram\. Draw it/),
    ]);
  });

  test('tells what is left over, and goes on: a case that began earlier may need it', async () => {
    const project = await projectOf(elements, ['review', 'gone']);
    const leftOver = workerFiles.filter(({ name }) => name === 'left-over');
    expect(checkComplete(project, { ...inOrder, workerFiles: [...inOrder.workerFiles, ...leftOver] })).toEqual([
      expect.stringMatching(/^workers\/other\/left-over.ts: no diagram uses it any more\. Remove it when no case needs it/),
      'forms/example/gone.form: example has no user task gone. Draw the task, or remove the form.',
    ]);
    expect(checkComplete(await projectOf(elements), { ...inOrder, processes: [{ id: 'example', notices: { welcome: 1 } }] })).toEqual([
      'src/processes/example: no step of the diagram sends the notice welcome any more. Remove it.',
    ]);
    expect(checkComplete(await projectOf(job('register'), []), inOrder)).toEqual([
      expect.stringMatching(/^workers\/example\/tasks\/review.ts: no diagram uses it any more/),
    ]);
  });

  test('of the application itself refuses them, before it opens anything', async () => {
    const owners = copyOfOwnersFiles();
    owners.edit('bpmn/suspension.bpmn', (text) => text.replace('type="clear-arrears"', 'type="clear-debts"'));
    const config = readConfig({ MODELS_DIR: owners.folder, DATA_DIR: owners.folder, LOG_LEVEL: 'silent' });
    const nowhere = { ...config, databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' };
    await expect(startApp({ config: nowhere, report: () => undefined })).rejects.toThrow(
      'bpmn/suspension.bpmn: no worker does the job type clear-debts of clear-arrears. Write workers/suspension/clear-debts.ts, or correct it.',
    );
    owners.remove();
  });
});
