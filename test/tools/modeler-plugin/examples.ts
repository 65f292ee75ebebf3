/** The diagrams in which a rule of the plugin finds something, and what `npm run check` says of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProject } from '../../../src/models/project.ts';
import { ruleNames } from '../../../tools/bpmnlint-plugin/index.ts';
import { shippedContract } from '../../../tools/check/contract.ts';
import { checkProject } from '../../../tools/check/index.ts';
import { rules } from '../../../tools/check/rules/index.ts';

export interface Found {
  rule: string;
  element: string;
  message: string;
}

const folder = join(import.meta.dirname, '..', 'check');

/** By rule: the text of its invalid example. */
export const examples: readonly { rule: string; xml: string }[] = readdirSync(folder)
  .filter((rule) => ruleNames.includes(rule))
  .map((rule) => ({ rule, xml: readFileSync(join(folder, rule, 'invalid.bpmn'), 'utf8') }));

const ofPlugin = rules.filter(({ name }) => ruleNames.includes(name));

/** In the order in which they are compared. */
export const inOrder = (found: readonly Found[]): Found[] =>
  [...found].sort((a, b) => (JSON.stringify([a.rule, a.element, a.message]) < JSON.stringify([b.rule, b.element, b.message]) ? -1 : 1));

export async function foundByCheck(xml: string): Promise<Found[]> {
  const findings = await checkProject(await readProject(new Map([['bpmn/invalid.bpmn', xml]])), shippedContract(), ofPlugin);
  return inOrder(findings.map(({ rule, element = '', message, remedy }) => ({ rule, element, message: `${message}${remedy}` })));
}
