/** Which step checks which (bpmn/four-eyes.json) is true of the diagrams, and can be kept. */
import {
  attributeOf,
  candidateGroups,
  type Component,
  type Element,
  flowElementsOf,
  type Form,
  type FourEyes,
  fourEyesFile,
  variableOf,
} from '../../../src/models/index.ts';
import { fieldsOf } from '../form-fields.ts';
import type { Check, Finding } from '../rule.ts';
import { didYouMean } from '../similar.ts';

type Tasks = ReadonlyMap<string, Element>;

export const check: Check = ({ diagrams, forms }, { fourEyes }) => {
  const tasksOf = new Map(diagrams.map(({ id, process }) => [id, userTasks(process)]));
  return fourEyes.flatMap((entry) => {
    const tasks = tasksOf.get(entry.process);
    const problems = tasks
      ? [...stepProblems(entry, tasks, fourEyes), ...unknownDecisions(entry, forms)]
      : [noSuchProcess(entry, [...tasksOf.keys()])];
    return problems.map((problem): Finding => ({ file: fourEyesFile, element: entry.step, ...problem }));
  });
};

type Problem = Pick<Finding, 'message' | 'remedy'>;

const userTasks = (process: Element): Tasks =>
  new Map(flowElementsOf(process).flatMap((element) => (element.$type === 'bpmn:UserTask' ? [[element.id, element]] : [])));

const noSuchProcess = ({ process }: FourEyes, known: readonly string[]): Problem => ({
  message: `没有ID为“${process}”的流程，这一条不起作用。`,
  remedy: `${didYouMean(process, known)}请改正这一条的process，或者删除这一条。`,
});

function stepProblems(entry: FourEyes, tasks: Tasks, all: readonly FourEyes[]): Problem[] {
  const { step, checks } = entry;
  const named = [step, ...checks];
  return [
    ...named.filter((id) => !tasks.has(id)).map((id) => noSuchStep(id, entry, tasks)),
    ...(checks.includes(step) ? [checksItself(step)] : []),
    ...checks.filter((id) => id !== step && checksBack(id, entry, all)).map((id) => eachOther(step, id)),
    ...named.flatMap((id) => nobodyCan(tasks.get(id))),
  ];
}

const noSuchStep = (id: string, { process }: FourEyes, tasks: Tasks): Problem => ({
  message: `流程“${process}”没有ID为“${id}”的人工任务，这一条不起作用。`,
  remedy: `${didYouMean(id, [...tasks.keys()])}请改正这一条的step或者checks；任务已经删除的，一并删除。`,
});

const checksItself = (step: string): Problem => ({
  message: `“${step}”核对它自己：办理过的人不能再办理，退回重办时没有人能办。`,
  remedy: '请在checks中填写另外的步骤。',
});

const checksBack = (id: string, { process, step }: FourEyes, all: readonly FourEyes[]): boolean =>
  all.some((other) => other.process === process && other.step === id && other.checks.includes(step));

const eachOther = (step: string, id: string): Problem => ({
  message: `“${step}”和“${id}”互相核对：先后不明，退回重办时可能没有人能办。`,
  remedy: '请只保留后一步骤核对前一步骤的一条。',
});

/** Who may decide is a matter of the group: without one that exists nobody is entitled. */
function nobodyCan(task: Element | undefined): Problem[] {
  if (!task) return [];
  const groups = (attributeOf(task, 'zeebe:AssignmentDefinition', 'candidateGroups') ?? '').split(',').map((id) => id.trim());
  if (groups.some((id) => candidateGroups.some((group) => group.id === id))) return [];
  return [
    {
      message: `“${task.id}”没有可用的候选组，不能确定由谁办理，也就无法由另一人核对。`,
      remedy: '在 Camunda Modeler 中选中它，在属性面板“Assignment”的“Candidate groups”中填写 bpmn/candidate-groups.json 所列的候选组。',
    },
  ];
}

/** What a task decides stands in the field `decision` of its form. */
function unknownDecisions({ process, step, twice }: FourEyes, forms: readonly Form[]): Problem[] {
  const form = forms.find((one) => one.process === process && one.id === step);
  const field = form && fieldsOf(form.schema).find(({ path }) => path.join('.') === `${variableOf(step)}.decision`);
  const known = field ? optionsOf(field.component) : [];
  return twice
    .filter((decision) => !known.includes(decision))
    .map((decision) => ({
      message: `“${step}”的表单没有决定“${decision}”，这一条不起作用。`,
      remedy: `${didYouMean(decision, known)}请改正这一条的twice；选项已经删除的，一并删除。`,
    }));
}

/** Also those that depend on the case. */
const optionsOf = ({ values, valuesExpression = '' }: Component): string[] =>
  values?.map(({ value }) => value) ?? [...valuesExpression.matchAll(/value: "([^"]+)"/g)].map(([, value = '']) => value);
