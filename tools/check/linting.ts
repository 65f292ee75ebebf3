/** bpmnlint, which Camunda Modeler runs too: applied to the diagrams, with the plugin of this project resolved by its name. */
import { createRequire } from 'node:module';
import type { Diagram, Element } from '../../src/models/index.ts';
import { configs, prefix, type Report } from '../bpmnlint-plugin/index.ts';

/** What a rule of another plugin reports has no Chinese parts. */
export type LintReport = Pick<Report, 'id' | 'message'> & Partial<Report> & { readonly category: string };

export interface Linter {
  /** By the name of the rule. */
  lint(definitions: Element): Promise<Record<string, readonly LintReport[]>>;
}
interface Resolver {
  resolveRule(pkg: string, name: string): unknown;
  resolveConfig(pkg: string, name: string): unknown;
}
export interface LintConfig {
  readonly extends?: readonly string[];
  readonly rules?: Readonly<Record<string, string>>;
}

type LinterClass = new (options: { config: LintConfig; resolver: Resolver }) => Linter;
type ResolverClass = new (options: { require: NodeJS.Require }) => Resolver;

const require = createRequire(import.meta.url);
const own = `bpmnlint-plugin-${prefix}`;

/** The own plugin is imported from where it stands: it is found before anything is installed, and by the test runner too. */
const resolverBeside = (installed: Resolver): Resolver => ({
  async resolveRule(pkg, name) {
    if (pkg !== own) return installed.resolveRule(pkg, name);
    return ((await import(`../bpmnlint-plugin/rules/${name}.ts`)) as { default: unknown }).default;
  },
  resolveConfig: (pkg, name) => (pkg === own ? configs[name as keyof typeof configs] : installed.resolveConfig(pkg, name)),
});

/** To be called when the modules have been loaded: bpmnlint is required, and shares parts with some that are imported. */
export function linterWith(config: LintConfig): Linter {
  const { Linter: BpmnLinter } = require('bpmnlint') as { Linter: LinterClass };
  const NodeResolver = require('bpmnlint/lib/resolver/node-resolver') as ResolverClass;
  return new BpmnLinter({ config, resolver: resolverBeside(new NodeResolver({ require })) });
}

/** @returns what one linter says of a diagram, with the rule's name. @throws Error for a rule that fails: bpmnlint itself goes on */
export async function reportsOf(linter: Linter, definitions: Element): Promise<{ rule: string; report: LintReport }[]> {
  const reports = Object.entries(await linter.lint(definitions)).flatMap(([rule, found]) => found.map((report) => ({ rule, report })));
  const failed = reports.find(({ report }) => report.category === 'rule-error');
  if (failed) throw new Error(`the rule ${failed.rule} of bpmnlint fails: ${failed.report.message}`);
  return reports;
}

/** What is found in a diagram, as long as the diagram is kept: where one of many is read anew, the others are not looked at again. */
export function onceEach<T>(look: (diagram: Diagram) => Promise<T[]>): (diagrams: readonly Diagram[]) => Promise<T[]> {
  const known = new WeakMap<Diagram, Promise<T[]>>();
  return async (diagrams) => {
    const found = diagrams.map((diagram) => {
      const one = known.get(diagram) ?? look(diagram);
      known.set(diagram, one);
      return one;
    });
    return (await Promise.all(found)).flat();
  };
}
