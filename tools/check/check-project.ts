import type { Project } from '../../src/models/index.ts';
import type { Contract, Finding, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** A finding, and the rule that it comes from. */
export interface RuleFinding extends Finding {
  rule: string;
  /** A file could not be read, and this may only be because of that. */
  mayFollow?: true;
}

/** A file of which they speak is as good as not there. */
const ofUnreadable: ReadonlySet<string> = new Set(['encoding', 'readable']);

/** They compare one file with another. */
const acrossFiles: ReadonlySet<string> = new Set([
  'analysable',
  'called-decisions',
  'called-forms',
  'called-processes',
  'form-fields',
  'form-keys',
  'gateways-cover',
  'job-types',
  'known-documents',
  'known-names',
  'known-waits',
  'messages',
  'no-silent-default',
  'notice-placeholders',
  'notices',
  'parameters',
  'provided',
  'shared-worker-elements',
  'tables-complete',
  'task-headers',
  'timers',
]);

/**
 * @param chosen the rules to apply; default: those whose findings are to be corrected
 * @returns what they found: unreadable files first, then in the order of files and elements
 */
export async function checkProject(
  project: Project,
  contract: Contract,
  chosen: readonly Rule[] = rules.filter(({ hint }) => !hint),
): Promise<RuleFinding[]> {
  const found = await Promise.all(
    chosen.map(async (rule) => (await rule.check(project, contract)).map((finding): RuleFinding => ({ ...finding, rule: rule.name }))),
  );
  const all = found.flat();
  const unreadable = all.some(({ rule }) => ofUnreadable.has(rule));
  return all
    .map((finding): RuleFinding => (unreadable && acrossFiles.has(finding.rule) ? { ...finding, mayFollow: true } : finding))
    .sort((a, b) => rank(a) - rank(b) || inOrder(a.file, b.file) || inOrder(a.element ?? '', b.element ?? ''));
}

const rank = ({ rule, mayFollow }: RuleFinding): number => (ofUnreadable.has(rule) ? 0 : mayFollow ? 2 : 1);

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
