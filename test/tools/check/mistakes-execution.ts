import { replaced, type Mistake } from './mistake.ts';

const path = 'bpmn/supplement-materials.bpmn';
const review = 'bpmn/suspension.bpmn';
const form = 'forms/suspension/confirm-resumption.form';
const table = 'dmn/continuation-required-documents.dmn';

export const mistakes: readonly Mistake[] = [
  { what: 'a file that is broken', path, edit: replaced('</bpmn:process>', ''), rule: 'readable' },
  { what: 'an element that BPMN does not know', path, edit: replaced(/bpmn:receiveTask/g, 'bpmn:recieveTask'), rule: 'readable' },
  { what: 'a diagram indented by another editor', path, edit: replaced(/\n {2}/g, '\n    '), rule: 'as-modeler-writes' },
  { what: 'a table whose tags were closed by hand', path: table, edit: replaced(' />', '/>'), rule: 'as-modeler-writes' },
  { what: 'a form with a line more at its end', path: form, edit: (text) => `${text}\n`, rule: 'as-modeler-writes' },
  {
    what: 'a diagram saved for another engine',
    path,
    edit: replaced('executionPlatformVersion="8.6.0"', 'executionPlatformVersion="8.9.0"'),
    rule: 'engine-version',
  },
  {
    what: 'a form saved for another engine',
    path: form,
    edit: replaced('"executionPlatformVersion": "8.6.0"', '"executionPlatformVersion": "8.9.0"'),
    rule: 'engine-version',
  },
  {
    what: 'a section of a form that is shown before there is anything in it',
    path: form,
    edit: replaced('"hide": "=caseNumber = null or caseHistory = null"', '"hide": "=caseNumber = null"'),
    rule: 'form-loading',
    element: 'Group_04',
  },
  {
    what: 'a form copied without its id changed',
    path: form,
    edit: replaced('"id": "confirm-resumption"', '"id": "review-suspension"'),
    rule: 'file-names',
    element: 'review-suspension',
  },
  {
    what: 'a process that has another name than its file',
    path,
    edit: replaced(/"supplement-materials"/g, '"supplement"'),
    rule: 'file-names',
    element: 'supplement',
  },
  {
    what: 'a version in words',
    path,
    edit: replaced(/versionTag value="[^"]*"/, 'versionTag value="new"'),
    rule: 'version-tag',
    element: 'supplement-materials',
  },
  {
    what: 'a step that leads nowhere',
    path,
    edit: replaced(
      / *<bpmn:(?:outgoing|incoming)>await-supplement-to-supplemented<.*\n| *<bpmn:sequenceFlow id="await-supplement-to-supplemented".*\n| *<bpmndi:BPMNEdge id="await-supplement-to-supplemented_di"[\s\S]*?<\/bpmndi:BPMNEdge>\n/g,
      '',
    ),
    rule: 'bpmnlint',
    element: 'await-supplement',
  },
  {
    what: 'a service task without its job',
    path,
    edit: replaced(/ +<zeebe:taskDefinition type="send-notice" retries="3" \/>\n/, ''),
    rule: 'bpmnlint',
    element: 'send-supplement-notice',
  },
  {
    what: 'a user task of the old kind',
    path: review,
    edit: replaced(/ +<zeebe:userTask \/>\n(?= +<zeebe:formDefinition formId="review-suspension")/, ''),
    rule: 'user-task-shape',
    element: 'review-suspension',
  },
  {
    what: 'a form that is not bound to the deployment',
    path: review,
    edit: replaced('formId="review-suspension" bindingType="deployment"', 'formId="review-suspension"'),
    rule: 'user-task-shape',
    element: 'review-suspension',
  },
  {
    what: 'a decision that is not cleared',
    path: review,
    edit: replaced(/ +<zeebe:input source="=null" target="reviewSuspension" \/>\n/, ''),
    rule: 'user-task-shape',
    element: 'review-suspension',
  },
  {
    what: 'a decision that is not handed on',
    path: review,
    edit: replaced(/ +<zeebe:output source="=reviewSuspension" target="reviewSuspension" \/>\n/, ''),
    rule: 'user-task-shape',
    element: 'review-suspension',
  },
  {
    what: 'a wait that is not recorded',
    path,
    edit: replaced(/ +<zeebe:executionListener eventType="end" retries="3" type="finish-step" \/>\n/, ''),
    rule: 'recorded-steps',
    element: 'await-supplement',
  },
  {
    what: 'a job that is tried once',
    path,
    edit: replaced('type="send-notice" retries="3"', 'type="send-notice" retries="1"'),
    rule: 'retries',
    element: 'send-supplement-notice',
  },
  { what: 'a term as a figure', path, edit: replaced('=deadlines.supplement<', 'P30D<'), rule: 'timers', element: 'supplement-overdue' },
  {
    what: 'a term that does not exist',
    path,
    edit: replaced('=deadlines.supplementReminder', '=deadlines.supplementWeekly'),
    rule: 'timers',
    element: 'supplement-reminder',
  },
  {
    what: 'a reminder that ends the wait',
    path,
    edit: replaced(' cancelActivity="false" attachedToRef="await-supplement"', ' attachedToRef="await-supplement"'),
    rule: 'reminders',
    element: 'supplement-reminder',
  },
  {
    what: 'a message found by another key',
    path,
    edit: replaced('correlationKey="=caseNumber"', 'correlationKey="=idNumber"'),
    rule: 'correlation',
    element: 'await-supplement',
  },
  {
    what: 'a component that Tasklist does not show',
    path: form,
    edit: replaced('"type": "textarea"', '"type": "filepicker"'),
    rule: 'form-schema',
    element: 'Field_11',
  },
  {
    what: 'two fields of one key',
    path: form,
    edit: replaced('"key": "confirmResumption.reason"', '"key": "confirmResumption.decision"'),
    rule: 'form-fields',
    element: 'Field_11',
  },
];
