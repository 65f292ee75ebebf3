/** A process that calls another one, asks a table and shows a form. */
import { randomUUID } from 'node:crypto';

export interface ModelFile {
  path: string;
  content: string;
}

export interface CallingModels {
  calling: string;
  called: string;
  form: string;
  decision: string;
  /** Paths begin with bpmn/, dmn/ or forms/. `title` stands in the form. */
  files(title?: string): ModelFile[];
}

const namespaces = `xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"`;

function diagram(id: string, elements: string[]): string {
  const ids = elements.map((_, index) => `e${index}`);
  const tasks = elements.map((element, index) => element.replace('ID', `id="${ids[index]}"`)).join('\n');
  const flows = ['start', ...ids].map((from, index) => {
    return `<bpmn:sequenceFlow id="f${index}" sourceRef="${from}" targetRef="${ids[index] ?? 'end'}"/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions ${namespaces} targetNamespace="t" id="definitions">
<bpmn:process id="${id}" name="试验流程" isExecutable="true"><bpmn:startEvent id="start"/>${tasks}<bpmn:endEvent id="end"/>${flows.join('')}</bpmn:process></bpmn:definitions>`;
}

const extension = (content: string) => `<bpmn:extensionElements>${content}</bpmn:extensionElements>`;

export function callingModels(): CallingModels {
  const name = randomUUID().slice(0, 8);
  // By name the calling process would come first.
  const [calling, called, form, decision] = [`a-${name}`, `b-${name}`, `form-${name}`, `decision-${name}`];
  const elements = [
    `<bpmn:callActivity ID name="调用">${extension(`<zeebe:calledElement processId="${called}" propagateAllChildVariables="false"/>`)}</bpmn:callActivity>`,
    `<bpmn:userTask ID name="审核&#10;材料">${extension(`<zeebe:userTask/><zeebe:assignmentDefinition candidateGroups="clerks"/><zeebe:formDefinition formId="${form}" bindingType="deployment"/>`)}</bpmn:userTask>`,
    `<bpmn:businessRuleTask ID name="查表">${extension(`<zeebe:calledDecision decisionId="${decision}" resultVariable="r" bindingType="deployment"/>`)}</bpmn:businessRuleTask>`,
  ];
  const table = `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drg-${name}" name="t" namespace="t"><decision id="${decision}" name="表"><decisionTable id="table"><input id="i"><inputExpression id="x" typeRef="string"><text>v</text></inputExpression></input><output id="o" name="o" typeRef="string"/><rule id="r"><inputEntry id="ie"><text>"a"</text></inputEntry><outputEntry id="oe"><text>"b"</text></outputEntry></rule></decisionTable></decision></definitions>`;
  return {
    calling,
    called,
    form,
    decision,
    files: (title = 'form') => [
      { path: `bpmn/${calling}.bpmn`, content: diagram(calling, elements) },
      { path: `bpmn/${called}.bpmn`, content: diagram(called, []) },
      { path: `dmn/${decision}.dmn`, content: table },
      {
        path: `forms/${calling}/${form}.form`,
        content: JSON.stringify({
          id: form,
          type: 'default',
          schemaVersion: 16,
          components: [{ id: 'text', type: 'text', text: title, layout: { row: 'row', columns: null } }],
        }),
      },
    ],
  };
}
