import type { Project } from '../../src/models/index.ts';
import type { Contract, Finding, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** A finding, and the rule that it comes from. */
export interface RuleFinding extends Finding {
  rule: string;
}

/** @param chosen the rules to apply; default: those whose findings are to be corrected. @returns what they found, in the order of files and elements */
export async function checkProject(
  project: Project,
  contract: Contract,
  chosen: readonly Rule[] = rules.filter(({ hint }) => !hint),
): Promise<RuleFinding[]> {
  const found = await Promise.all(
    chosen.map(async (rule) => (await rule.check(project, contract)).map((finding) => ({ ...finding, rule: rule.name }))),
  );
  return found.flat().sort((a, b) => inOrder(a.file, b.file) || inOrder(a.element ?? '', b.element ?? ''));
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
