/** Whether the owners' models and the code of the processes fit together: said at the start, all of it at once. */
import {
  type BundleProblem,
  type Diagram,
  type Element,
  extension,
  flowElementsOf,
  jobTypesOf,
  ModelsIncomplete,
  nameOf,
  noticesSentBy,
  owners,
  problemText,
  type Project,
  readBundles,
} from '../models/index.ts';
import { misplaced, type Misplaced, type Shipped } from './misplaced.ts';

/**
 * @returns what nothing uses, a line each: cases that began with an earlier version may still need it
 * @throws ModelsIncomplete where cases would stand still
 */
export function checkComplete(project: Project, shipped: Shipped): string[] {
  const problems = [
    ...readBundles(project).problems,
    ...misplaced(shipped).map((found) => ({ path: found.path, problem: words[found.kind](found) })),
    ...project.diagrams.flatMap((diagram) => needsOf(diagram, shipped)),
    ...project.diagrams.flatMap((diagram) => noticesNeeded(diagram, project, shipped)),
    ...withoutDiagram(project, shipped),
  ];
  if (problems.length > 0) throw new ModelsIncomplete(problems.map(problemText).join('\n'));
  return [...codeLeftOver(project, shipped), ...noticesLeftOver(project, shipped), ...formsLeftOver(project)].map(problemText);
}

const words: Record<Misplaced['kind'], (found: Misplaced) => string> = {
  'makes nothing': ({ path }) =>
    `its default export is not what ${path.includes('/tasks/') ? 'clerkStep' : 'defineWorker'} makes. Export that, or move a helper to src/processes.`,
  'makes another': ({ name, made }) => `it makes ${made}. Rename the file, or make ${name} in it.`,
  twice: ({ name, other }) => `${other} makes ${name} as well. Remove one of them, or give it a name of its own, in the diagram too.`,
  'folder of no process': ({ name }) => `no process is called ${name}. Add its line to src/processes/index.ts, or remove the folder.`,
  'process without folder': ({ name }) => `the list has the process ${name}, which has no folder. Name its folder so, or correct its id.`,
};

/** What a diagram needs, and nobody has written. */
function needsOf({ path, id, process }: Diagram, { processes, workerFiles, taskFiles }: Shipped): BundleProblem[] {
  const listed = processes.some((one) => one.id === id);
  const jobs = jobsOf(process).filter(({ type }) => !workerFiles.some(({ name }) => name === type));
  const tasks = userTasksOf(process);
  const unanswered = tasks.filter((task) => !taskFiles.some(({ folder, name }) => folder === id && name === task.id));
  const formless = tasks.filter((task) => !extension(task, 'zeebe:FormDefinition'));
  return [
    ...(listed ? [] : [`the process ${id} is not in the list. Add its line to src/processes/index.ts, or remove the diagram.`]),
    ...jobs.map(
      ({ element, type }) => `no worker does the job type ${type} of ${element.id}. Write workers/${id}/${type}.ts, or correct it.`,
    ),
    ...unanswered.map((task) => `nothing takes the answer of the user task ${task.id}. Write workers/${id}/tasks/${task.id}.ts.`),
    ...formless.map((task) => `the user task ${task.id} has no form. Draw forms/${id}/${task.id}.form, and name it in the task.`),
  ].map((problem) => ({ path, problem }));
}

/** Of a notice: its text, and what fills it. */
function noticesNeeded({ path, id, process }: Diagram, { files }: Project, { processes }: Shipped): BundleProblem[] {
  const { notices = {} } = processes.find((one) => one.id === id) ?? {};
  return noticesSentBy(process).flatMap(({ element, template }) => {
    const text = owners.notices.path(template);
    const sends = `${element.id} sends the notice ${template},`;
    return [
      ...(files.has(text) ? [] : [`${sends} which has no text. Write ${text}, or correct the header.`]),
      ...(notices[template] ? [] : [`${sends} and nothing says what it takes. Write it in src/processes/${id}/notices.ts.`]),
    ].map((problem) => ({ path, problem }));
  });
}

const withoutDiagram = ({ diagrams }: Project, { processes }: Shipped): BundleProblem[] =>
  processes
    .filter(({ id }) => !diagrams.some((diagram) => diagram.id === id))
    .map(({ id }) => ({
      path: `bpmn/${id}.bpmn`,
      problem: `the list has the process ${id}, which has no diagram. Draw it, or remove its line from src/processes/index.ts.`,
    }));

function codeLeftOver({ diagrams }: Project, { workerFiles, taskFiles }: Shipped): BundleProblem[] {
  const jobTypes = diagrams.flatMap(({ process }) => jobsOf(process).map(({ type }) => type));
  const workers = workerFiles.filter(({ name }) => !jobTypes.includes(name));
  // What is kept for the cases that began with an earlier diagram says so itself.
  const kept = taskFiles.filter(({ made }) => !made?.former);
  const tasks = kept.filter(({ folder, name }) => !diagrams.some(({ id, process }) => id === folder && hasUserTask(process, name)));
  const problem = 'no diagram uses it any more. Remove it when no case needs it (npm run -s migrate -- <process> counts them).';
  return [...workers, ...tasks].map(({ path }) => ({ path, problem }));
}

const noticesLeftOver = ({ diagrams }: Project, { processes }: Shipped): BundleProblem[] =>
  processes.flatMap(({ id, notices = {} }) => {
    const sent = diagrams.filter((diagram) => diagram.id === id).flatMap(({ process }) => noticesSentBy(process));
    return Object.keys(notices)
      .filter((name) => !sent.some(({ template }) => template === name))
      .map((name) => ({ path: `src/processes/${id}`, problem: `no step of the diagram sends the notice ${name} any more. Remove it.` }));
  });

const formsLeftOver = ({ diagrams, forms }: Project): BundleProblem[] =>
  forms
    .filter(({ path, process }) => {
      const diagram = diagrams.find(({ id }) => id === process);
      return !diagram || (nameOf(path) !== 'application' && !hasUserTask(diagram.process, nameOf(path)));
    })
    .map(({ path, process }) => ({ path, problem: `${process} has no user task ${nameOf(path)}. Draw the task, or remove the form.` }));

const jobsOf = (process: Element) =>
  [process, ...flowElementsOf(process)].flatMap((element) =>
    (['start', 'task', 'end'] as const).flatMap((when) => jobTypesOf(element, when).map((type) => ({ element, type }))),
  );

const userTasksOf = (process: Element) => flowElementsOf(process).filter(({ $type }) => $type === 'bpmn:UserTask');
const hasUserTask = (process: Element, id: string) => userTasksOf(process).some((task) => task.id === id);
