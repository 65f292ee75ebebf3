/** Diagrams, forms and workers name the same things. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { extension, flowElementsOf } from '../../src/models/diagram.ts';
import { filesOf } from '../../src/models/files.ts';
import { readProject, type Diagram } from '../../src/models/project.ts';
import { interrupts, workers } from '../../workers/index.ts';
import { processes } from '../../workers/steps.ts';

const root = join(import.meta.dirname, '..', '..');
const diagrams = readdirSync(join(root, 'bpmn'))
  .filter((name) => name.endsWith('.bpmn'))
  .map((name) => readFileSync(join(root, 'bpmn', name), 'utf8'));
const jobTypes = new Set(
  diagrams.flatMap((xml) => [...xml.matchAll(/<zeebe:(?:taskDefinition|executionListener)\b[^>]*\btype="([^"]+)"/g)].map(([, type]) => type)),
);
let models: readonly Diagram[];
beforeAll(async () => {
  models = (await readProject(filesOf())).diagrams;
});

describe('job types', () => {
  test('every job of the diagrams has a worker, and every worker a job', () => {
    expect(workers.map(({ jobType }) => jobType).sort()).toEqual([...jobTypes].sort());
  });

  test.each(workers.map(({ jobType }) => [jobType]))('%s is a file of that name', (jobType) => {
    const folders = ['shared', ...Object.keys(processes)];
    expect(folders.filter((folder) => existsSync(join(root, 'workers', folder, `${jobType}.ts`)))).toHaveLength(1);
  });
});

describe('processes', () => {
  test('are known to the shared workers, all of them', () => {
    expect(Object.keys(processes).sort()).toEqual(models.map(({ id }) => id).sort());
  });

  test('every user task has a decision, in a variable that is named like it', () => {
    for (const { id, process } of models) {
      const forms = flowElementsOf(process).filter((element) => extension(element, 'zeebe:FormDefinition'));
      const decisions = Object.entries(processes[id]?.clerkSteps ?? {});
      expect(decisions.map(([task]) => task).sort()).toEqual(forms.map((element) => element.id).sort());
      for (const [task, { variable }] of decisions) {
        expect(variable).toBe(task.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
      }
    }
  });

  test('whatever the shared workers know by element id is in the diagram', () => {
    for (const { id, text } of models) {
      const steps = processes[id];
      const cutOff = Object.values(interrupts[id] ?? {}).flat().filter((element) => element !== 'all' && element !== 'hearing');
      const elements = [...Object.keys({ ...steps?.waits, ...steps?.taskViews, ...interrupts[id] }), ...cutOff];
      for (const element of elements) expect(text).toContain(` id="${element}"`);
      for (const template of Object.keys(steps?.noticeEffects ?? {})) {
        expect(text).toContain(`key="template" value="${template}"`);
      }
    }
  });
});
