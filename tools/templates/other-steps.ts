/** Templates of the steps that no worker does: a clerk's decision, a decision table, a called process. */
import { attributeOf, extensionList, groupName } from '../../src/models/index.ts';
import { describe, type Step } from './steps.ts';
import { dropdown, hidden, input, listener, type Offer, output, type Property, type Template, template } from './template.ts';

const attribute = ({ element }: Step, type: string, name: string): string => attributeOf(element, type, name) ?? '';

const isA =
  (type: string) =>
  ({ element }: Step): boolean =>
    element.$type === type;

/** The mappings as they stand in the diagram. */
const mappings = ({ element }: Step): Property[] => [
  ...extensionList(element, 'zeebe:IoMapping', 'inputParameters').map(({ source, target }) => input(String(source), String(target))),
  ...extensionList(element, 'zeebe:IoMapping', 'outputParameters').map(({ source, target }) => output(String(source), String(target))),
];

const groupOf = (step: Step): string => attribute(step, 'zeebe:AssignmentDefinition', 'candidateGroups');

/** Those of the step's own process, its own first. */
function groupChoices(step: Step, steps: readonly Step[]): { name: string; value: string }[] {
  const beside = steps
    .filter(({ diagram }) => diagram === step.diagram)
    .map(groupOf)
    .sort();
  return [...new Set([groupOf(step), ...beside])].map((value) => ({ name: `${groupName(value)}（${value}）`, value }));
}

/** Until when the clerk has time, and whether the task goes before others. Modeler takes an expression only where it may show it. */
function urgency(step: Step): Property[] {
  const dueDate = attribute(step, 'zeebe:TaskSchedule', 'dueDate');
  const priority = attribute(step, 'zeebe:PriorityDefinition', 'priority');
  const schedule = { type: 'zeebe:taskSchedule', property: 'dueDate' };
  return [
    { type: 'String', feel: 'required', label: '办理时限', value: dueDate, binding: schedule },
    ...(priority ? [hidden(priority, { type: 'zeebe:priorityDefinition', property: 'priority' })] : []),
  ];
}

function userTask(step: Step, steps: readonly Step[]): Template {
  const { element } = step;
  return template(describe(element.id, [step]), element.$type, [
    { type: 'Hidden', binding: { type: 'zeebe:userTask' } },
    hidden(attribute(step, 'zeebe:FormDefinition', 'formId'), { type: 'zeebe:formDefinition', property: 'formId' }),
    hidden('deployment', { type: 'zeebe:formDefinition', property: 'bindingType' }),
    dropdown('候选组', groupChoices(step, steps), { type: 'zeebe:assignmentDefinition', property: 'candidateGroups' }, groupOf(step)),
    ...urgency(step),
    ...mappings(step),
    listener('start', 'begin-step'),
    listener('end', 'record-decision'),
  ]);
}

function decisionTask(step: Step, using: readonly Step[]): Template {
  const decisionId = attribute(step, 'zeebe:CalledDecision', 'decisionId');
  return template(describe(decisionId, using), step.element.$type, [
    hidden(decisionId, { type: 'zeebe:calledDecision', property: 'decisionId' }),
    hidden(attribute(step, 'zeebe:CalledDecision', 'resultVariable'), { type: 'zeebe:calledDecision', property: 'resultVariable' }),
    hidden('deployment', { type: 'zeebe:calledDecision', property: 'bindingType' }),
    ...mappings(step),
  ]);
}

function callActivity(step: Step, using: readonly Step[]): Template {
  const called = (name: string): Property =>
    hidden(attribute(step, 'zeebe:CalledElement', name), { type: 'zeebe:calledElement', property: name });
  return template(describe(attribute(step, 'zeebe:CalledElement', 'processId'), using), step.element.$type, [
    called('processId'),
    called('bindingType'),
    called('versionTag'),
    ...mappings(step),
  ]);
}

/** One template for all steps that do the same. */
function once(steps: readonly Step[], same: (step: Step) => string, make: (step: Step, using: readonly Step[]) => Template): Offer[] {
  return [...Map.groupBy(steps, same).values()].flatMap((using) =>
    using[0] ? [{ template: make(using[0], using), uses: using.length }] : [],
  );
}

export function otherSteps(steps: readonly Step[]): Offer[] {
  const userTasks = steps.filter(isA('bpmn:UserTask'));
  return [
    ...userTasks.map((step) => ({ template: userTask(step, userTasks), uses: 1 })),
    ...once(steps.filter(isA('bpmn:BusinessRuleTask')), (step) => attribute(step, 'zeebe:CalledDecision', 'decisionId'), decisionTask),
    ...once(steps.filter(isA('bpmn:CallActivity')), (step) => attribute(step, 'zeebe:CalledElement', 'processId'), callActivity),
  ];
}
