/** What is deployed together: a process with its forms and the tables that it asks. */
import { extension, flowElementsOf, type Element } from './element.ts';
import { owners } from './owners.ts';
import type { Diagram, Project } from './project.ts';

export interface Bundle {
  readonly processId: string;
  readonly versionTag: string | null;
  readonly diagram: Diagram;
  /** Path to content: the diagram, the process's tables, its forms. */
  readonly files: ReadonlyMap<string, string>;
  /** The processes that it calls. */
  readonly calls: ReadonlySet<string>;
}

/** The models cannot be read, name something that is not there, or call each other in a circle. All problems at once. */
export class ModelsIncomplete extends Error {
  override name = 'ModelsIncomplete';
}

/** Something that the engine would not notice, and that would fail the cases. */
export interface BundleProblem {
  readonly path: string;
  readonly problem: string;
}

/**
 * One for each process, in the order to deploy them: a process comes after those that it calls.
 * @throws ModelsIncomplete
 */
export function bundlesOf(project: Project): Bundle[] {
  const { bundles, problems } = readBundles(project);
  if (problems.length > 0) throw new ModelsIncomplete(problems.map(problemText).join('\n'));
  return bundles;
}

export const problemText = ({ path, problem }: BundleProblem): string => `${path}: ${problem}`;

/** The same with the problems beside it. @throws ModelsIncomplete where processes call each other in a circle */
export function readBundles(project: Project): { bundles: Bundle[]; problems: BundleProblem[] } {
  const unreadable = project.unreadable.map(({ path, problem }) => ({
    path,
    problem: `cannot be read: ${problem.replace(/\s+/g, ' ')}. Open it in Camunda Modeler and save it again.`,
  }));
  const found = project.diagrams.map((diagram) => bundleOf(diagram, project));
  return {
    bundles: calledFirst(found.map(({ bundle }) => bundle)),
    problems: [...unreadable, ...found.flatMap(({ problems }) => problems)],
  };
}

function bundleOf(diagram: Diagram, { diagrams, tables, forms }: Project): { bundle: Bundle; problems: BundleProblem[] } {
  const wanted = (type: string, attribute: string) => referencesOf(diagram.process, type, attribute);
  const [formIds, decisionIds, processIds] = [
    wanted('zeebe:FormDefinition', 'formId'),
    wanted('zeebe:CalledDecision', 'decisionId'),
    wanted('zeebe:CalledElement', 'processId'),
  ];
  const own = forms.filter(({ process }) => process === diagram.id);
  const asked = tables.filter(({ decision }) => [...decisionIds.values()].includes(decision.id));
  const missing = (named: References, present: readonly string[], what: string) =>
    [...named]
      .filter(([, id]) => !present.includes(id))
      .map(([element, id]) => ({ path: diagram.path, problem: `${element} names a ${what} ${id}.` }));
  return {
    bundle: {
      processId: diagram.id,
      versionTag: versionTagOf(diagram.process),
      diagram,
      files: new Map([diagram, ...asked, ...own].map(({ path, text }) => [path, text])),
      calls: new Set(processIds.values()),
    },
    problems: [
      ...missing(
        formIds,
        own.map(({ id }) => id),
        `form, but ${owners.forms.folder}/${diagram.id}/ has no form with the id`,
      ),
      ...missing(
        decisionIds,
        asked.map(({ decision }) => decision.id),
        `decision, but ${owners.tables.folder}/ has no table with the id`,
      ),
      ...missing(
        processIds,
        diagrams.map(({ id }) => id),
        `process, but ${owners.diagrams.folder}/ has no process with the id`,
      ),
    ],
  };
}

/** By the id of the element, the id of what it names. */
type References = ReadonlyMap<string, string>;

function referencesOf(process: Element, type: string, attribute: string): References {
  return new Map(
    flowElementsOf(process).flatMap((element): [string, string][] => {
      const id = extension(element, type)?.[attribute];
      return typeof id === 'string' ? [[element.id, id]] : [];
    }),
  );
}

export function versionTagOf(process: Element): string | null {
  const tag = extension(process, 'zeebe:VersionTag')?.['value'];
  return typeof tag === 'string' ? tag : null;
}

function calledFirst(bundles: readonly Bundle[]): Bundle[] {
  const order: Bundle[] = [];
  let left = bundles;
  while (left.length > 0) {
    const waiting = new Set(left.map(({ processId }) => processId));
    const ready = left.filter(({ processId, calls }) => [...calls].every((called) => called === processId || !waiting.has(called)));
    if (ready.length === 0) throw new ModelsIncomplete(`These processes call each other in a circle: ${[...waiting].join(', ')}.`);
    order.push(...ready);
    left = left.filter((bundle) => !ready.includes(bundle));
  }
  return order;
}
