import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { diagramFiles, parseDiagram, readDiagram } from './diagrams.ts';
import type { Element } from './diagrams.ts';

interface Linter {
  lint(definitions: Element): Promise<Record<string, readonly { id: string; message: string }[]>>;
}
type LinterClass = new (options: { config: { extends: string[] }; resolver: unknown }) => Linter;
type ResolverClass = new (options: { require: NodeJS.Require }) => unknown;

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint') as { Linter: LinterClass };
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver') as ResolverClass;

// 8.6 runs here and in the tests, 8.9 is what a production installation runs.
const RULE_SETS = ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-6', 'plugin:camunda-compat/camunda-cloud-8-9'];

describe.each(diagramFiles)('%s', (file) => {
  test.each(RULE_SETS)('has no finding of %s', async (rules) => {
    const linter = new Linter({ config: { extends: [rules] }, resolver: new NodeResolver({ require }) });
    const findings = await linter.lint(await parseDiagram(readDiagram(file)));
    expect(findings).toEqual({});
  });
});
