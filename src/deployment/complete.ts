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
import { said } from '../language.ts';

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
  return [...codeLeftOver(project, shipped), ...noticesLeftOver(project, shipped), ...formsLeftOver(project, shipped)].map(problemText);
}

const words: Record<Misplaced['kind'], (found: Misplaced) => string> = {
  'makes nothing': ({ path }) =>
    said({
      en: `its default export is not what ${makerOf(path)} makes. Export that, or move a helper to src/processes.`,
      zh: `默认导出的不是${makerOf(path)}所建。请改为导出它；辅助代码请移到src/processes。`,
    }),
  'makes another': ({ name, made }) =>
    said({ en: `it makes ${made}. Rename the file, or make ${name} in it.`, zh: `其中建的是${made}。请改文件名，或者在其中建${name}。` }),
  twice: ({ name, other }) =>
    said({
      en: `${other} makes ${name} as well. Remove one of them, or give it a name of its own, in the diagram too.`,
      zh: `${other}也建了${name}。请删除其中一个，或者另起名称，流程图中随之改写。`,
    }),
  'folder of no process': ({ name }) =>
    said({
      en: `no process is called ${name}. Add its line to src/processes/index.ts, or remove the folder.`,
      zh: `没有名为${name}的流程。请在src/processes/index.ts中加上，或者删除该文件夹。`,
    }),
  'process without folder': ({ name }) =>
    said({
      en: `the list has the process ${name}, which has no folder. Name its folder so, or correct its id.`,
      zh: `流程清单中有${name}，但没有它的文件夹。请把文件夹改为此名，或者改正流程标识。`,
    }),
};

const makerOf = (path: string): string => (path.includes('/tasks/') ? 'clerkStep' : 'defineWorker');

/** What a diagram needs, and nobody has written. */
function needsOf({ path, id, process }: Diagram, { processes, workerFiles, taskFiles }: Shipped): BundleProblem[] {
  const listed = processes.some((one) => one.id === id);
  const jobs = jobsOf(process).filter(({ type }) => !workerFiles.some(({ name }) => name === type));
  const tasks = userTasksOf(process);
  const unanswered = tasks.filter((task) => !taskFiles.some(({ folder, name }) => folder === id && name === task.id));
  const formless = tasks.filter((task) => !extension(task, 'zeebe:FormDefinition'));
  return [
    ...(listed
      ? []
      : [
          said({
            en: `the process ${id} is not in the list. Add its line to src/processes/index.ts, or remove the diagram.`,
            zh: `流程清单中没有${id}。请在src/processes/index.ts中加上，或者删除该流程图。`,
          }),
        ]),
    ...jobs.map(({ element, type }) =>
      said({
        en: `no worker does the job type ${type} of ${element.id}. Write workers/${id}/${type}.ts, or correct it.`,
        zh: `${element.id}的作业类型${type}没有程序处理。请编写workers/${id}/${type}.ts，或者改正作业类型。`,
      }),
    ),
    ...unanswered.map((task) =>
      said({
        en: `nothing takes the answer of the user task ${task.id}. Write workers/${id}/tasks/${task.id}.ts.`,
        zh: `人工任务${task.id}的办理结果没有程序接收。请编写workers/${id}/tasks/${task.id}.ts。`,
      }),
    ),
    ...formless.map((task) =>
      said({
        en: `the user task ${task.id} has no form. Draw forms/${id}/${task.id}.form, and name it in the task.`,
        zh: `人工任务${task.id}没有表单。请制作forms/${id}/${task.id}.form，并在任务中指明。`,
      }),
    ),
  ].map((problem) => ({ path, problem }));
}

/** Of a notice: its text, and what fills it. */
function noticesNeeded({ path, id, process }: Diagram, { files }: Project, { processes }: Shipped): BundleProblem[] {
  const { notices = {} } = processes.find((one) => one.id === id) ?? {};
  return noticesSentBy(process).flatMap(({ element, template }) => {
    const text = owners.notices.path(template);
    const [en, zh] = [`${element.id} sends the notice ${template},`, `${element.id}发送通知${template}，`];
    const without = said({
      en: `${en} which has no text. Write ${text}, or correct the header.`,
      zh: `${zh}但没有它的正文。请编写${text}，或者改正任务头。`,
    });
    const unfilled = said({
      en: `${en} and nothing says what it takes. Write it in src/processes/${id}/notices.ts.`,
      zh: `${zh}但没有写明它所用的内容。请在src/processes/${id}/notices.ts中写明。`,
    });
    return [...(files.has(text) ? [] : [without]), ...(notices[template] ? [] : [unfilled])].map((problem) => ({ path, problem }));
  });
}

const withoutDiagram = ({ diagrams }: Project, { processes }: Shipped): BundleProblem[] =>
  processes
    .filter(({ id }) => !diagrams.some((diagram) => diagram.id === id))
    .map(({ id }) => ({
      path: `bpmn/${id}.bpmn`,
      problem: said({
        en: `the list has the process ${id}, which has no diagram. Draw it, or remove its line from src/processes/index.ts.`,
        zh: `流程清单中有${id}，但没有它的流程图。请绘制流程图，或者从src/processes/index.ts中删去。`,
      }),
    }));

function codeLeftOver({ diagrams }: Project, { workerFiles, taskFiles }: Shipped): BundleProblem[] {
  const jobTypes = diagrams.flatMap(({ process }) => jobsOf(process).map(({ type }) => type));
  const workers = workerFiles.filter(({ name }) => !jobTypes.includes(name));
  // What is kept for the cases that began with an earlier diagram says so itself.
  const kept = taskFiles.filter(({ made }) => !made?.former);
  const tasks = kept.filter(({ folder, name }) => !diagrams.some(({ id, process }) => id === folder && hasUserTask(process, name)));
  const problem = said({
    en: 'no diagram uses it any more. Remove it when no case needs it (npm run -s migrate -- <process> counts them).',
    zh: '流程图中已不再使用。在办业务也不再需要时（用npm run -s migrate -- 流程标识查看件数），可以删除。',
  });
  return [...workers, ...tasks].map(({ path }) => ({ path, problem }));
}

const noticesLeftOver = ({ diagrams }: Project, { processes }: Shipped): BundleProblem[] =>
  processes.flatMap(({ id, notices = {} }) => {
    const sent = diagrams.filter((diagram) => diagram.id === id).flatMap(({ process }) => noticesSentBy(process));
    return Object.keys(notices)
      .filter((name) => !sent.some(({ template }) => template === name))
      .map((name) => ({
        path: `src/processes/${id}`,
        problem: said({
          en: `no step of the diagram sends the notice ${name} any more. Remove it.`,
          zh: `流程图中已没有环节发送通知${name}，可以删除。`,
        }),
      }));
  });

const formsLeftOver = ({ diagrams, forms }: Project, { processes }: Shipped): BundleProblem[] =>
  forms
    .filter(({ path, process }) => {
      const diagram = diagrams.find(({ id }) => id === process);
      const { actions } = processes.find(({ id }) => id === process) ?? {};
      return !diagram || !(isApplicants(path, actions) || hasUserTask(diagram.process, nameOf(path)));
    })
    .map(({ path, process }) => ({
      path,
      problem: said({
        en: `${process} has no user task ${nameOf(path)}. Draw the task, or remove the form.`,
        zh: `流程${process}没有人工任务${nameOf(path)}。请绘制该任务，或者删除表单。`,
      }),
    }));

/** Filled in by the applicant: the application, and what else is told with a form, named like the end of the action's address. */
const isApplicants = (path: string, actions: Shipped['processes'][number]['actions'] = []): boolean =>
  nameOf(path) === 'application' || actions.some((action) => action.path === nameOf(path));

const jobsOf = (process: Element) =>
  [process, ...flowElementsOf(process)].flatMap((element) =>
    (['start', 'task', 'end'] as const).flatMap((when) => jobTypesOf(element, when).map((type) => ({ element, type }))),
  );

const userTasksOf = (process: Element) => flowElementsOf(process).filter(({ $type }) => $type === 'bpmn:UserTask');
const hasUserTask = (process: Element, id: string) => userTasksOf(process).some((task) => task.id === id);
