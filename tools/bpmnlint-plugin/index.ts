/**
 * A plugin of bpmnlint: the rules for which a diagram alone is enough, so that an owner sees their findings while he draws.
 * Every file in `rules` is one, named like it. `npm run check` applies them together with those that need the whole project.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
export type { ElementFinding, Report } from './diagram-rule.ts';
export { drawnElements, eventDefinitionsOf, mappingsOf, nodesOfType } from './elements.ts';
export { explanationProblem } from './explanation.ts';
export { overlap, textHeight } from './geometry.ts';
export { called } from './wording.ts';

/** As bpmnlint names it: the package is `bpmnlint-plugin-social-insurance`. */
export const prefix = 'social-insurance';

export const ruleNames: readonly string[] = readdirSync(join(import.meta.dirname, 'rules'))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();

/** Where bpmnlint finds them. */
export const rules = Object.fromEntries(ruleNames.map((name) => [name, `./rules/${name}.ts`]));

const all = { rules: Object.fromEntries(ruleNames.map((name) => [`${prefix}/${name}`, 'error'])) };

export const configs = { recommended: all, all };
