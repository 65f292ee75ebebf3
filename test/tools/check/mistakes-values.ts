import { replaced, type Mistake } from './mistake.ts';

const enrollment = 'bpmn/enrollment.bpmn';
const suspension = 'bpmn/suspension.bpmn';
const place = 'dmn/enrollment-place.dmn';
const payer = 'dmn/back-pay-payer.dmn';
const documents = 'dmn/lump-sum-payout-required-documents.dmn';
const overdue = 'forms/veteran-back-pay/decide-overdue-payment.form';
const remittance = 'forms/veteran-back-pay/resolve-remittance.form';
const continuation = 'forms/continuation/review-continuation.form';
const application = 'forms/suspension/application.form';

const row = (id: string): RegExp => new RegExp(` *<rule id="${id}">[\\s\\S]*?</rule>\\n`);
/** The same row once more, under other ids, as copying it in Modeler makes it. */
const doubled =
  (id: string) =>
  (text: string): string =>
    text.replace(row(id), (one) => one + one.replace(/ id="([^"]+)"/g, ' id="$1-copy"'));
const withoutFlow = (id: string): RegExp =>
  new RegExp(
    ` *<bpmn:(?:outgoing|incoming)>${id}<.*\\n| *<bpmn:sequenceFlow id="${id}"[\\s\\S]*?</bpmn:sequenceFlow>\\n| *<bpmndi:BPMNEdge id="${id}_di"[\\s\\S]*?</bpmndi:BPMNEdge>\\n`,
    'g',
  );
const inTurn =
  (...edits: readonly ((text: string) => string)[]) =>
  (text: string): string =>
    edits.reduce((edited, edit) => edit(edited), text);

export const mistakes: readonly Mistake[] = [
  {
    what: 'a table that counts its rows',
    path: place,
    edit: replaced('hitPolicy="COLLECT"', 'hitPolicy="COLLECT" aggregation="COUNT"'),
    rule: 'same-answer',
    element: 'enrollment-place',
  },
  {
    what: 'a cell in another language',
    path: place,
    edit: replaced(
      '<inputEntry id="place-business-owner-of-city-in-2">',
      '<inputEntry id="place-business-owner-of-city-in-2" expressionLanguage="javascript">',
    ),
    rule: 'same-answer',
    element: 'place-business-owner-of-city',
  },
  {
    what: 'a function that the pre-check answers otherwise',
    path: place,
    edit: replaced('"cityUrban","cityRural",null', 'is defined(?)'),
    rule: 'same-answer',
    element: 'place-business-owner-of-city',
  },
  {
    what: 'an answer whose way was removed',
    path: enrollment,
    edit: replaced(withoutFlow('enrollment-decision-to-send-referral-notice'), ''),
    rule: 'gateways-cover',
    element: 'enrollment-decision',
  },
  {
    what: 'an answer that is misspelt in a condition',
    path: enrollment,
    edit: replaced('=reviewEnrollment.decision = "refer"', '=reviewEnrollment.decision = "refered"'),
    rule: 'gateways-cover',
    element: 'enrollment-decision-to-send-referral-notice',
  },
  {
    what: 'two ways for one answer',
    path: suspension,
    edit: replaced('=relationNow = "ended"', '=relationNow != "suspended"'),
    rule: 'gateways-cover',
    element: 'relation-now-to-suspension-over',
  },
  {
    what: 'the same condition twice',
    path: suspension,
    edit: replaced('=documentsComplete = false', '=documentsComplete = true'),
    rule: 'gateways-cover',
    element: 'materials-complete',
  },
  {
    what: 'a way without a condition',
    path: suspension,
    edit: replaced(/ *<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=documentsComplete = false<.*\n/, ''),
    rule: 'gateways-cover',
    element: 'materials-complete-to-supplement-needed',
  },
  {
    what: 'an outcome of a called process that its callers do not know',
    path: 'bpmn/supplement-materials.bpmn',
    edit: replaced('=&#34;expired&#34;', '=&#34;overdue&#34;'),
    rule: 'gateways-cover',
    foundIn: enrollment,
    element: 'supplement-result',
  },
  {
    what: 'a default in place of a condition',
    path: enrollment,
    edit: inTurn(
      replaced('id="enrollment-decision" name', 'id="enrollment-decision" default="enrollment-decision-to-send-referral-notice" name'),
      replaced(/ *<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=reviewEnrollment.decision = "refer"<.*\n/, ''),
    ),
    rule: 'no-silent-default',
    element: 'enrollment-decision-to-send-referral-notice',
  },

  {
    what: 'a misspelt group',
    path: enrollment,
    edit: replaced('candidateGroups="pension-window"', 'candidateGroups="pension-windows"'),
    rule: 'candidate-groups',
    element: 'review-enrollment',
  },
  {
    what: 'a task for nobody',
    path: enrollment,
    edit: replaced(/ *<zeebe:assignmentDefinition candidateGroups="pension-window" \/>\n/, ''),
    rule: 'candidate-groups',
    element: 'review-enrollment',
  },

  {
    what: 'a misspelt option',
    path: overdue,
    edit: replaced('"value": "terminate"', '"value": "terminat"'),
    rule: 'form-keys',
    element: 'Field_04',
  },
  {
    what: 'an option that no worker knows',
    path: overdue,
    edit: replaced(/("value": "extend"\s*\},)/, '$1 { "label": "转为现场核实", "value": "visit" },'),
    rule: 'form-keys',
    element: 'Field_04',
  },
  {
    what: 'an option that was removed',
    path: overdue,
    edit: replaced(/,\s*\{[^{}]*"value": "terminate"\s*\}/, ''),
    rule: 'form-keys',
    element: 'Field_04',
  },
  {
    what: 'a misspelt option of a list that depends on the case',
    path: continuation,
    edit: replaced(/\\"refuse\\"\}\] else/, '\\"refused\\"}] else'),
    rule: 'form-keys',
    element: 'Field_08',
  },
  {
    what: 'a renamed field',
    path: remittance,
    edit: replaced('"key": "resolveRemittance.voucherNumber"', '"key": "resolveRemittance.voucher"'),
    rule: 'form-keys',
    element: 'Field_07',
  },
  {
    what: 'a field that is hidden when it is needed',
    path: remittance,
    edit: replaced('resolveRemittance.decision != \\"received\\"', 'resolveRemittance.decision = \\"received\\"'),
    rule: 'form-keys',
    element: 'Field_07',
  },
  {
    what: 'a field that may be left out when it is needed',
    path: 'forms/suspension/confirm-resumption.form',
    edit: replaced(/string length\(confirmResumption\.reason\)/g, 'string length(confirmResumption.endedOn)'),
    rule: 'form-keys',
    element: 'Field_11',
  },
  {
    what: 'a renamed field of an application',
    path: application,
    edit: replaced('"key": "custodyFrom"', '"key": "custodyStart"'),
    rule: 'form-keys',
    element: 'Field_35',
  },
  {
    what: 'an unknown option of an application',
    path: application,
    edit: replaced('"value": "enlisted"', '"value": "enlistment"'),
    rule: 'form-keys',
    element: 'Field_29',
  },

  {
    what: 'a deleted row',
    path: payer,
    edit: replaced(row('payer-no-unit-hardship'), ''),
    rule: 'tables-complete',
    element: 'back-pay-payer',
  },
  {
    what: 'a row for too much',
    path: payer,
    edit: replaced(/(<inputEntry id="payer-inability-confirmed-in-4">\s*<text>)"none"/, '$1'),
    rule: 'tables-complete',
    element: 'payer-inability-confirmed-hardship',
  },
  {
    what: 'a doubled row',
    path: documents,
    edit: doubled('document-passport'),
    rule: 'tables-complete',
    element: 'document-passport-copy',
  },
  {
    what: 'a misspelt value in a cell',
    path: documents,
    edit: replaced(/(<inputEntry id="document-passport-in-2">\s*<text>)"foreign"/, '$1"foriegn"'),
    rule: 'tables-complete',
    element: 'document-passport',
  },
  {
    what: 'a row that never applies',
    path: documents,
    edit: replaced(/(<inputEntry id="document-heir-proof-retiree-in-3">\s*<text>)true/, '$1"true"'),
    rule: 'tables-complete',
    element: 'document-heir-proof-retiree',
  },
  {
    what: 'a value left out of the list of a column',
    path: payer,
    edit: replaced('"none","minimumLivingAllowance","extremePoverty"', '"none","minimumLivingAllowance"'),
    rule: 'tables-complete',
    element: 'back-pay-payer-hardship',
  },
  {
    what: 'a column without its values',
    path: payer,
    edit: replaced(/ *<inputValues[^>]*>\s*<text>"none"[\s\S]*?<\/inputValues>\n/, ''),
    rule: 'tables-complete',
    element: 'back-pay-payer-hardship',
  },
  {
    what: 'rows that depend on their order',
    path: payer,
    edit: replaced('id="back-pay-payer-table"', 'id="back-pay-payer-table" hitPolicy="FIRST"'),
    rule: 'tables-complete',
    element: 'back-pay-payer',
  },
];
