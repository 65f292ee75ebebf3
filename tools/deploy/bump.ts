/**
 * Raises version tags in the diagrams' text, and in the diagrams that call them by their tag. Nothing else in the files
 * changes: the edit is the one that Modeler would write.
 */
import type { PlannedProcess, Recorded } from '../../src/deployment/index.ts';
import { said } from '../../src/language.ts';

export interface Bump {
  processId: string;
  path: string;
  from: string;
  to: string;
}

/** A version tag that only its owner can change. */
export class CannotBump extends Error {
  override name = 'CannotBump';
}

/**
 * @param plan whose conflicts are to be resolved
 * @param recorded of all processes: a tag that was used once is not given again
 * @returns the raised tags, and the new texts of the diagrams by path. A caller has changed too then: plan once more.
 */
export function bumped(plan: readonly PlannedProcess[], recorded: readonly Recorded[]): { bumps: Bump[]; texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const bumps: Bump[] = [];
  for (const { bundle, conflict } of plan) {
    if (!conflict || bundle.versionTag === null) continue;
    const { processId, versionTag: from, diagram } = bundle;
    const used = new Set(recorded.filter((one) => one.processId === processId).map(({ versionTag }) => versionTag));
    const to = nextTag(from, used, diagram.path);
    const before = texts.get(diagram.path) ?? diagram.text;
    const raised = withTag(before, from, to);
    if (raised === before)
      throw new CannotBump(
        said({
          en: `${diagram.path}: the version tag is not written as Camunda Modeler writes it. Open the diagram there and save it again.`,
          zh: `${diagram.path}：版本号的写法与Camunda Modeler的不同。请在Camunda Modeler中打开此图，重新保存。`,
        }),
      );
    texts.set(diagram.path, raised);
    for (const caller of plan.map((planned) => planned.bundle).filter(({ calls }) => calls.has(processId))) {
      const text = texts.get(caller.diagram.path) ?? caller.diagram.text;
      texts.set(caller.diagram.path, withCalledTag(text, { processId, from, to }));
    }
    bumps.push({ processId, path: diagram.path, from, to });
  }
  return { bumps, texts };
}

function nextTag(tag: string, used: ReadonlySet<string | null>, path: string): string {
  const [, before, number, after] = /^(.*?)(\d+)(\D*)$/.exec(tag) ?? [];
  if (number === undefined)
    throw new CannotBump(
      said({
        en: `${path}: the version tag "${tag}" has no number that could be raised. Give it another tag in Camunda Modeler.`,
        zh: `${path}：版本号“${tag}”中没有可以升的数字。请在Camunda Modeler中另写一个版本号。`,
      }),
    );
  for (let next = Number(number) + 1; ; next++) {
    const candidate = `${before}${next}${after}`;
    if (!used.has(candidate)) return candidate;
  }
}

function withTag(xml: string, from: string, to: string): string {
  return xml.replace(/<zeebe:versionTag\b[^>]*>/, (tag) => withAttribute(tag, 'value', from, to));
}

function withCalledTag(xml: string, { processId, from, to }: Pick<Bump, 'processId' | 'from' | 'to'>): string {
  return xml.replace(/<zeebe:calledElement\b[^>]*>/g, (tag) =>
    tag.includes(` processId="${processId}"`) ? withAttribute(tag, 'versionTag', from, to) : tag,
  );
}

const withAttribute = (tag: string, name: string, from: string, to: string): string =>
  tag.replace(` ${name}="${from}"`, () => ` ${name}="${to}"`);
