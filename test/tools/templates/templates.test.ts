import { validateAllZeebe } from '@bpmn-io/element-templates-validator';
import { describe, expect, test } from '#test';
import { extension, flowNodesOf } from '../../../src/models/element.ts';
import { filesOf } from '../../../src/models/files.ts';
import { readProject } from '../../../src/models/project.ts';
import { noticeNames } from '../../../src/notices/index.ts';
import { processes } from '../../../src/processes/index.ts';
import { elementTemplates } from '../../../tools/templates/index.ts';
import type { Property } from '../../../tools/templates/template.ts';
import { workers } from '../../../workers/index.ts';

const project = await readProject(filesOf());
const templates = elementTemplates(project);
const propertiesOf = (id: string): readonly Property[] => templates.find((template) => template.id === id)?.properties ?? [];
const bound = (id: string, type: string): (string | undefined)[] =>
  propertiesOf(id)
    .filter(({ binding }) => binding.type === type)
    .map(({ value }) => value);

test('all templates are what the schema of Camunda Modeler wants', () => {
  const { results } = validateAllZeebe(templates);
  expect(results.flatMap(({ object, errors }) => (errors ?? []).map(({ message }) => [object, message]))).toEqual([]);
});

test('each has an id and a name of its own', () => {
  for (const key of ['id', 'name'] as const) expect(new Set(templates.map((template) => template[key])).size).toBe(templates.length);
});

test('a template asks something, or places what stands in several places', () => {
  const silent = templates.filter(({ properties }) => properties.slice(1).every(({ type }) => type === 'Hidden')).map(({ id }) => id);
  const usesOf = (id: string): number =>
    project.diagrams
      .flatMap(({ process }) => flowNodesOf(process))
      .filter((element) =>
        [extension(element, 'zeebe:TaskDefinition')?.['type'], extension(element, 'zeebe:CalledElement')?.['processId']].includes(id),
      ).length;
  for (const id of silent) expect([id, usesOf(id) > 1]).toEqual([id, true]);
});

test("every clerk's task and every job type that many places share is offered", () => {
  const nodes = project.diagrams.flatMap(({ process }) => flowNodesOf(process));
  const ids = templates.map(({ id }) => id);
  const tasks = nodes.filter(({ $type }) => $type === 'bpmn:UserTask').map(({ id }) => id);
  expect(tasks.filter((id) => !ids.includes(id))).toEqual([]);
  const jobTypes = workers.map(({ jobType }) => jobType);
  const often = jobTypes.filter(
    (jobType) => nodes.filter((node) => extension(node, 'zeebe:TaskDefinition')?.['type'] === jobType).length > 1,
  );
  expect(often.filter((jobType) => !ids.includes(jobType))).toEqual([]);
});

describe('a notice', () => {
  test('is chosen by its title', () => {
    const notice = propertiesOf('send-notice').find(({ binding }) => binding['key'] === 'template');
    expect(notice?.choices?.map(({ value }) => value)).toEqual(noticeNames(processes));
    expect(notice?.choices).toContainEqual({ name: '〔事项名称〕逾期终止办理通知书', value: 'lapse-notice' });
  });

  test('goes to those that diagrams name', () => {
    const recipients = propertiesOf('send-notice').find(({ binding }) => binding['name'] === 'recipients');
    expect(recipients?.choices).toContainEqual({ name: '退役士兵本人', value: '=["veteran"]' });
    expect(recipients?.choices?.filter(({ name, value }) => name === value)).toEqual([]);
  });
});

test('a task of clerks comes with its form, its group, its answer and its listeners', () => {
  expect(templates.find(({ id }) => id === 'determine-identity')).toMatchObject({
    name: '身份认定',
    elementType: { value: 'bpmn:UserTask' },
  });
  expect(bound('determine-identity', 'zeebe:formDefinition')).toEqual(['determine-identity', 'deployment']);
  expect(bound('determine-identity', 'zeebe:assignmentDefinition')).toEqual(['veterans-identity']);
  expect(bound('determine-identity', 'zeebe:output')).toEqual(['determineIdentity']);
  expect(bound('determine-identity', 'zeebe:executionListener')).toEqual(['begin-step', 'record-decision']);
});

test('what a worker reads besides the case may be mapped, and says so', () => {
  expect(propertiesOf('check-enrollment').find(({ binding }) => binding.type === 'zeebe:input')).toMatchObject({
    label: '参保地',
    optional: true,
    description: '必需。留空时取流程中的变量 enrollmentPlaces；变量名不同的，在此填写表达式。',
  });
});
