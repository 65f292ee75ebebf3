/** What is deployed together: a process with its forms and the tables that it asks. */
import { extension, flowElementsOf, type Element } from './element.ts';
import { owners } from './owners.ts';
import { said, type Texts } from '../language.ts';
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

export const problemText = ({ path, problem }: BundleProblem): string => said({ en: `${path}: ${problem}`, zh: `${path}：${problem}` });

/** The same with the problems beside it. @throws ModelsIncomplete where processes call each other in a circle */
export function readBundles(project: Project): { bundles: Bundle[]; problems: BundleProblem[] } {
  const unreadable = project.unreadable.map(({ path, problem }) => ({
    path,
    problem: said({
      en: `cannot be read: ${problem.replace(/\s+/g, ' ')}. Open it in Camunda Modeler and save it again.`,
      zh: `不能读取（${problem.replace(/\s+/g, ' ')}）。请在Camunda Modeler中打开，重新保存。`,
    }),
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
  const missing = (named: References, present: readonly string[], what: Texts) =>
    [...named]
      .filter(([, id]) => !present.includes(id))
      .map(([element, id]) => ({
        path: diagram.path,
        problem: said({ en: `${element} names a ${what.en} ${id}.`, zh: `${element}指明的${what.zh}${id}。` }),
      }));
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
        {
          en: `form, but ${owners.forms.folder}/${diagram.id}/ has no form with the id`,
          zh: `表单不存在：${owners.forms.folder}/${diagram.id}/中没有`,
        },
      ),
      ...missing(
        decisionIds,
        asked.map(({ decision }) => decision.id),
        { en: `decision, but ${owners.tables.folder}/ has no table with the id`, zh: `决策不存在：${owners.tables.folder}/中没有` },
      ),
      ...missing(
        processIds,
        diagrams.map(({ id }) => id),
        { en: `process, but ${owners.diagrams.folder}/ has no process with the id`, zh: `流程不存在：${owners.diagrams.folder}/中没有` },
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
    if (ready.length === 0) {
      const names = [...waiting];
      throw new ModelsIncomplete(
        said({
          en: `These processes call each other in a circle: ${names.join(', ')}.`,
          zh: `这些流程相互调用，形成循环：${names.join('、')}。`,
        }),
      );
    }
    order.push(...ready);
    left = left.filter((bundle) => !ready.includes(bundle));
  }
  return order;
}
