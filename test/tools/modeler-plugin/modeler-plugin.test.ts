/** The plugin as bpmnlint's command finds it by its name, and as Camunda Modeler loads it: both say what `npm run check` says. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from '#test';
import { parseDiagram } from '../../../src/models/diagram.ts';
import type { Element } from '../../../src/models/element.ts';
import { projectRoot } from '../../../src/models/files.ts';
import { ruleNames } from '../../../tools/bpmnlint-plugin/index.ts';
import { program } from '../../program.ts';
import { examples, foundByCheck, inOrder, type Found } from './examples.ts';

const folder = mkdtempSync(join(tmpdir(), 'modeler-plugin-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every rule of the plugin has an example in which it finds something', async () => {
  expect(examples.map(({ rule }) => rule).sort()).toEqual([...ruleNames]);
  for (const { rule, xml } of examples) expect((await foundByCheck(xml)).map((found) => found.rule)).toContain(rule);
});

interface LintReport {
  id: string;
  message: string;
}
interface Linter {
  lint(definitions: Element): Promise<Record<string, readonly LintReport[]>>;
}
interface Plugin {
  type: string;
  plugin: { config: object; resolver: object };
}

let registered: Plugin[];
beforeAll(() => {
  const { status, stderr } = program([join(projectRoot, 'tools/modeler-plugin/main.ts'), folder]);
  expect([status, stderr]).toEqual([0, '']);
  const window: { plugins?: Plugin[] } = {};
  runInNewContext(readFileSync(join(folder, 'social-insurance/client.js'), 'utf8'), { window });
  registered = window.plugins ?? [];
});

test('Modeler gets one script, named by the index beside it', () => {
  expect(readFileSync(join(folder, 'social-insurance/index.js'), 'utf8')).toContain("script: './client.js'");
  expect(registered.map(({ type }) => type)).toEqual(['lintRules.cloud-bpmn']);
});

test.each(examples)("Modeler's linter finds with it in the example of $rule what check finds", async ({ xml }) => {
  const { Linter } = createRequire(import.meta.url)('bpmnlint') as { Linter: new (options: object) => Linter };
  const reports = await new Linter(registered[0]?.plugin ?? {}).lint(await parseDiagram(xml));
  const found = Object.entries(reports).flatMap(([rule, all]) =>
    all.map(({ id, message }): Found => ({ rule: rule.replace('social-insurance/', ''), element: id, message })),
  );
  expect(inOrder(found)).toEqual(await foundByCheck(xml));
});

/** As `npm install` makes it of the dependency `file:tools/bpmnlint-plugin`: a link in node_modules. */
function installed(): string {
  const project = join(folder, 'project');
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  cpSync(join(projectRoot, '.bpmnlintrc'), join(project, '.bpmnlintrc'));
  symlinkSync(join(projectRoot, 'tools/bpmnlint-plugin'), join(project, 'node_modules/bpmnlint-plugin-social-insurance'));
  for (const name of ['bpmnlint', 'bpmnlint-plugin-camunda-compat', 'zeebe-bpmn-moddle'])
    symlinkSync(join(projectRoot, 'node_modules', name), join(project, 'node_modules', name));
  return project;
}

test('package.json and its lock make npm install the plugin by its name', () => {
  const read = (file: string): { devDependencies: Record<string, string>; packages: Record<string, unknown> } =>
    JSON.parse(readFileSync(join(projectRoot, file), 'utf8')) as never;
  expect(read('package.json').devDependencies['bpmnlint-plugin-social-insurance']).toBe('file:tools/bpmnlint-plugin');
  expect(read('package-lock.json').packages['node_modules/bpmnlint-plugin-social-insurance']).toEqual({
    resolved: 'tools/bpmnlint-plugin',
    link: true,
  });
});

test("bpmnlint's own command finds the plugin by its name in .bpmnlintrc, and says the same", async () => {
  const project = installed();
  const xml = examples.find(({ rule }) => rule === 'orthogonal-flows')?.xml ?? '';
  writeFileSync(join(project, 'example.bpmn'), xml);
  const { status, stdout, stderr } = program([join(projectRoot, 'node_modules/bpmnlint/bin/bpmnlint.js'), 'example.bpmn'], {
    cwd: project,
  });
  expect([status, stderr]).toEqual([1, '']);
  const told = stdout.replaceAll(/\s+/g, '');
  for (const { rule, element, message } of await foundByCheck(xml)) {
    expect(told).toContain(`${element}error${message.replaceAll(/\s+/g, '')}social-insurance/${rule}`);
  }
});
