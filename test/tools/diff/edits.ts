/** Small edits of the project's own files, as an owner makes them in Modeler or in an editor. */
import { filesOf, type ModelFiles } from '../../../src/models/files.ts';
import { readProject, type Project } from '../../../src/models/project.ts';
import { diffProjects, type Change, type ChangeSet } from '../../../tools/diff/index.ts';

/** The first place of the text that is searched for, and what shall stand there. */
export type Edit = readonly [search: string | RegExp, replacement: string];

export const shipped: ModelFiles = filesOf();

export function editedText(path: string, edits: readonly Edit[]): string {
  return edits.reduce(
    (text, [search, replacement]) => {
      const edited = text.replace(search, () => replacement);
      if (edited === text) throw new Error(`${path} does not have ${search}`);
      return edited;
    },
    shipped.get(path) ?? '',
  );
}

const shippedProject = readProject(shipped);

/** The project with some of its files edited; only those are read anew. */
export async function edited(edits: Readonly<Record<string, readonly Edit[]>>): Promise<Project> {
  const texts = new Map(Object.entries(edits).map(([path, each]) => [path, editedText(path, each)] as const));
  const [base, head] = await Promise.all([shippedProject, readProject(texts)]);
  const both = <T extends { readonly path: string }>(before: readonly T[], after: readonly T[]): T[] => [
    ...before.filter(({ path }) => !texts.has(path)),
    ...after,
  ];
  return {
    files: new Map([...shipped, ...texts]),
    diagrams: both(base.diagrams, head.diagrams),
    tables: both(base.tables, head.tables),
    forms: both(base.forms, head.forms),
    unreadable: both(base.unreadable, head.unreadable),
  };
}

/** A day on which the shipped parameters are in force. */
export const TODAY = '2026-11-25';

export async function difference(edits: Readonly<Record<string, readonly Edit[]>>): Promise<ChangeSet> {
  return diffProjects(await shippedProject, await edited(edits), TODAY);
}

export async function changesOf(path: string, ...edits: readonly Edit[]): Promise<readonly Change[]> {
  return (await difference({ [path]: edits })).changes;
}

export async function sentencesOf(path: string, ...edits: readonly Edit[]): Promise<string[]> {
  return (await changesOf(path, ...edits)).map(({ text }) => text);
}

/** Where the project's own file does not have what changes: edited before, and in another way after. */
export async function sentencesBetween(path: string, before: readonly Edit[], after: readonly Edit[]): Promise<string[]> {
  const [base, head] = await Promise.all([edited({ [path]: before }), edited({ [path]: after })]);
  return diffProjects(base, head, TODAY).changes.map(({ text }) => text);
}

export const BACK_PAY = 'bpmn/veteran-back-pay.bpmn';
export const SUPPLEMENT = 'bpmn/supplement-materials.bpmn';

/** Puts the step 复核身份 behind 身份认定; the flow that was there now leads to it. */
export const newStep: readonly Edit[] = [
  [
    '<bpmn:outgoing>determine-identity-to-identity-decision</bpmn:outgoing>\n    </bpmn:userTask>',
    `<bpmn:outgoing>determine-identity-to-identity-decision</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:userTask id="recheck-identity" name="复核身份">
      <bpmn:extensionElements>
        <zeebe:userTask />
        <zeebe:formDefinition formId="determine-identity" bindingType="deployment" />
        <zeebe:assignmentDefinition candidateGroups="veterans-review" />
      </bpmn:extensionElements>
      <bpmn:incoming>determine-identity-to-identity-decision</bpmn:incoming>
      <bpmn:outgoing>recheck-identity-to-identity-decision</bpmn:outgoing>
    </bpmn:userTask>`,
  ],
  [
    '<bpmn:flowNodeRef>identity-decision</bpmn:flowNodeRef>',
    '<bpmn:flowNodeRef>identity-decision</bpmn:flowNodeRef>\n        <bpmn:flowNodeRef>recheck-identity</bpmn:flowNodeRef>',
  ],
  [
    '<bpmn:incoming>determine-identity-to-identity-decision</bpmn:incoming>\n      <bpmn:outgoing>identity-decision-to-verification-start',
    '<bpmn:incoming>recheck-identity-to-identity-decision</bpmn:incoming>\n      <bpmn:outgoing>identity-decision-to-verification-start',
  ],
  [
    'sourceRef="determine-identity" targetRef="identity-decision" />',
    'sourceRef="determine-identity" targetRef="recheck-identity" />\n    <bpmn:sequenceFlow id="recheck-identity-to-identity-decision" sourceRef="recheck-identity" targetRef="identity-decision" />',
  ],
  [
    '<bpmndi:BPMNShape id="identity-decision_di"',
    `<bpmndi:BPMNShape id="recheck-identity_di" bpmnElement="recheck-identity">
        <dc:Bounds x="2082" y="1020" width="112" height="80" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="identity-decision_di"`,
  ],
  [
    '<di:waypoint x="2116" y="945" />\n        <di:waypoint x="2160" y="945" />\n      </bpmndi:BPMNEdge>',
    `<di:waypoint x="2110" y="985" />
        <di:waypoint x="2110" y="1020" />
      </bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="recheck-identity-to-identity-decision_di" bpmnElement="recheck-identity-to-identity-decision">
        <di:waypoint x="2185" y="1020" />
        <di:waypoint x="2185" y="970" />
      </bpmndi:BPMNEdge>`,
  ],
];

/** Gives the step 身份认定 a limit, after which the case goes to the decision undecided. */
export const newTimer: readonly Edit[] = [
  [
    '<bpmn:exclusiveGateway id="identity-decision"',
    `<bpmn:boundaryEvent id="identity-overdue" name="认定期满" attachedToRef="determine-identity">
      <bpmn:outgoing>identity-overdue-to-identity-decision</bpmn:outgoing>
      <bpmn:timerEventDefinition id="identity-overdue-timer">
        <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">=deadlines.supplement</bpmn:timeDuration>
      </bpmn:timerEventDefinition>
    </bpmn:boundaryEvent>
    <bpmn:exclusiveGateway id="identity-decision"`,
  ],
  [
    '<bpmn:incoming>determine-identity-to-identity-decision</bpmn:incoming>',
    '<bpmn:incoming>determine-identity-to-identity-decision</bpmn:incoming>\n      <bpmn:incoming>identity-overdue-to-identity-decision</bpmn:incoming>',
  ],
  [
    '<bpmn:sequenceFlow id="determine-identity-to-identity-decision"',
    '<bpmn:sequenceFlow id="identity-overdue-to-identity-decision" sourceRef="identity-overdue" targetRef="identity-decision" />\n    <bpmn:sequenceFlow id="determine-identity-to-identity-decision"',
  ],
  [
    '<bpmndi:BPMNShape id="identity-decision_di"',
    `<bpmndi:BPMNShape id="identity-overdue_di" bpmnElement="identity-overdue">
        <dc:Bounds x="2042" y="967" width="36" height="36" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="identity-decision_di"`,
  ],
  [
    '<bpmndi:BPMNEdge id="identity-decision-to-verification-start_di"',
    `<bpmndi:BPMNEdge id="identity-overdue-to-identity-decision_di" bpmnElement="identity-overdue-to-identity-decision">
        <di:waypoint x="2060" y="1003" />
        <di:waypoint x="2185" y="1003" />
        <di:waypoint x="2185" y="970" />
      </bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="identity-decision-to-verification-start_di"`,
  ],
];

const block = (tag: string, id: string): Edit => [RegExp(`\\s*<${tag} id="${id}"[\\s\\S]*?</${tag}>`), ''];

/** Takes the step 提醒补正 out: the reminder leads to its end at once. */
export const removedStep: readonly Edit[] = [
  block('bpmn:sendTask', 'remind-supplement'),
  block('bpmn:messageFlow', 'reminder-to-applicant'),
  [/\s*<bpmn:sequenceFlow id="remind-supplement-to-supplement-reminded"[^>]*>/, ''],
  ['<bpmn:incoming>remind-supplement-to-supplement-reminded<', '<bpmn:incoming>supplement-reminder-to-remind-supplement<'],
  ['targetRef="remind-supplement"', 'targetRef="supplement-reminded"'],
  block('bpmndi:BPMNShape', 'remind-supplement_di'),
  block('bpmndi:BPMNEdge', 'reminder-to-applicant_di'),
  block('bpmndi:BPMNEdge', 'remind-supplement-to-supplement-reminded_di'),
  ['<di:waypoint x="734" y="440" />', '<di:waypoint x="982" y="440" />'],
];
