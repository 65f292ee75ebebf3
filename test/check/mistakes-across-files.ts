import { replaced, type Mistake } from './mistake.ts';

const backPay = 'bpmn/veteran-back-pay.bpmn';
const enrollment = 'bpmn/enrollment.bpmn';
const suspension = 'bpmn/suspension.bpmn';
const supplement = 'bpmn/supplement-materials.bpmn';
const table = 'dmn/back-pay-payer.dmn';

export const mistakes: readonly Mistake[] = [
  { what: 'a misspelt job type', path: suspension, edit: replaced('type="clear-arrears"', 'type="clear-arrear"'), rule: 'job-types', element: 'clear-arrears' },
  { what: 'a misspelt job type of a listener', path: supplement, edit: replaced('type="finish-step"', 'type="finished-step"'), rule: 'job-types', element: 'await-supplement' },
  { what: 'a form under another id', path: suspension, edit: replaced('formId="review-suspension"', 'formId="review-suspensions"'), rule: 'called-forms', element: 'review-suspension' },
  { what: 'a called process that does not exist', path: suspension, edit: replaced('processId="supplement-materials"', 'processId="supplement-material"'), rule: 'called-processes', element: 'supplement-materials' },
  { what: 'the version tag of an earlier version', path: suspension, edit: replaced('versionTag="0.2.0"', 'versionTag="0.1.0"'), rule: 'called-processes', element: 'supplement-materials' },
  { what: 'a call that hands over everything', path: suspension, edit: replaced('propagateAllParentVariables="false" ', ''), rule: 'called-processes', element: 'supplement-materials' },
  { what: 'a table that does not exist', path: backPay, edit: replaced('decisionId="back-pay-payer"', 'decisionId="backpay-payer"'), rule: 'called-decisions', element: 'determine-payer' },
  { what: 'a table of another deployment', path: backPay, edit: replaced(' resultVariable="payer" bindingType="deployment"', ' resultVariable="payer"'), rule: 'called-decisions', element: 'determine-payer' },
  { what: 'an unknown message', path: supplement, edit: replaced('name="materials-supplemented"', 'name="material-supplemented"'), rule: 'messages', element: 'await-supplement' },
  { what: 'an unknown message at the start', path: suspension, edit: replaced('name="suspension-application"', 'name="suspend-application"'), rule: 'messages', element: 'application-received' },
  { what: 'a notice without a text', path: suspension, edit: replaced('value="arrears-notice"', 'value="arrear-notice"'), rule: 'notices', element: 'send-arrears-notice' },
  { what: 'a notice that the worker does not know', path: suspension, edit: replaced('value="arrears-notice"', 'value="arrear-notice"'), rule: 'task-headers', element: 'send-arrears-notice' },
  { what: 'an unknown outcome', path: suspension, edit: replaced('value="lapsed"', 'value="expired"'), rule: 'task-headers', element: 'close-lapsed-case' },
  { what: 'a closing step without an outcome', path: suspension, edit: replaced(/<zeebe:taskHeaders>\s*<zeebe:header key="outcome" value="withdrawn" \/>\s*<\/zeebe:taskHeaders>/, ''), rule: 'task-headers', element: 'close-withdrawn-case' },
  { what: 'a wait under another id', path: suspension, edit: replaced(/([">])settle-arrears(["<])/g, '$1await-arrears$2'), rule: 'shared-worker-elements', element: 'settle-arrears' },
  { what: 'a user task that no worker hears of', path: suspension, edit: replaced(/([">])confirm-resumption(["<])/g, '$1check-resumption$2'), rule: 'shared-worker-elements', element: 'check-resumption' },
  { what: 'a script', path: suspension, edit: replaced(/<(\/?)bpmn:serviceTask(?= id="clear-arrears"|>\s*<bpmn:exclusiveGateway id="deletion-requested")/g, '<$1bpmn:scriptTask'), rule: 'analysable', element: 'clear-arrears' },
  { what: 'an event that is a signal', path: supplement, edit: replaced(/<bpmn:timerEventDefinition id="supplement-overdue-timer">[\s\S]*?<\/bpmn:timerEventDefinition>/, '<bpmn:signalEventDefinition id="supplement-overdue-signal" />'), rule: 'analysable', element: 'supplement-overdue' },

  { what: 'two equals signs in a condition', path: enrollment, edit: replaced('=enrolled = true', '=enrolled == true'), rule: 'feel', element: 'enrollment-result-to-send-enrollment-notice' },
  { what: 'a text that is not closed', path: suspension, edit: replaced('=relationNow = "ended"', '=relationNow = "ended'), rule: 'feel', element: 'relation-now-to-suspension-over' },
  { what: 'a Chinese bracket in a condition', path: backPay, edit: replaced('in ("minimumLivingAllowance", "extremePoverty")', 'in （"minimumLivingAllowance", "extremePoverty"）'), rule: 'feel', element: 'hardship-found-to-confirm-hardship' },
  { what: 'a condition of a form that ends too early', path: 'forms/veteran-back-pay/confirm-hardship.form', edit: replaced('=confirmHardship.decision != \\"deny\\"', '=confirmHardship.decision !='), rule: 'feel', element: 'Field_07' },
  { what: 'a list in a form that does not end', path: 'forms/veteran-back-pay/confirm-hardship.form', edit: replaced('{{/loop}}', ''), rule: 'feel', element: 'Field_04' },
  { what: 'a cell of two texts without a comma', path: table, edit: replaced('<text>"existsUnableToPay","notExists"</text>', '<text>"existsUnableToPay" "notExists"</text>'), rule: 'feel', element: 'payer-able-department' },
  { what: 'a cell that never matches', path: 'dmn/continuation-required-documents.dmn', edit: replaced('<text>false,null</text>', '<text>not(true)</text>'), rule: 'feel', element: 'document-other-district-introduction-letter' },

  { what: 'a misspelt variable in a condition', path: suspension, edit: replaced('=arrearsTreatment = "none"', '=arrearsTreatmnt = "none"'), rule: 'known-names', element: 'arrears-to-settle-to-transfer-ready' },
  { what: 'a misspelt member in a condition', path: suspension, edit: replaced('=confirmResumption.decision = "reject"', '=confirmResumption.decison = "reject"'), rule: 'known-names', element: 'resumption-decision-to-send-resumption-refusal' },
  { what: 'a misspelt output of a table', path: backPay, edit: replaced('=payer.personalShareBorneBy = "governmentFinance"', '=payer.personalShareBornBy = "governmentFinance"'), rule: 'known-names', element: 'personal-share-bearer-to-confirm-finance-share' },
  { what: 'a misspelt variable in an input mapping', path: suspension, edit: replaced('source="=missingDocuments"', 'source="=missingDocument"'), rule: 'known-names', element: 'supplement-materials' },
  { what: 'a misspelt variable in an output mapping', path: backPay, edit: replaced('then hardship else', 'then hardshp else'), rule: 'known-names', element: 'confirm-hardship' },
  { what: 'a timer of a term that does not exist', path: supplement, edit: replaced('=deadlines.supplement<', '=deadlines.suplement<'), rule: 'known-names', element: 'supplement-overdue' },
  { what: 'a misspelt variable in a form', path: 'forms/veteran-back-pay/confirm-hardship.form', edit: replaced('{{hardshipCheck.finding}}', '{{hardshipChek.finding}}'), rule: 'known-names', element: 'Field_03' },
  { what: 'a misspelt member in a form', path: 'forms/veteran-back-pay/confirm-hardship.form', edit: replaced('{{application.applicationDate}}', '{{application.applicationDay}}'), rule: 'known-names', element: 'Field_01' },
  { what: 'a misspelt member of a list in a form', path: 'forms/veteran-back-pay/confirm-hardship.form', edit: replaced('{{this.clause}}', '{{this.clauses}}'), rule: 'known-names', element: 'Field_04' },
  { what: 'a misspelt column of a table in a form', path: 'forms/veteran-back-pay/reconcile-pension-records.form', edit: replaced('"key": "statusLabel"', '"key": "statusLabl"'), rule: 'known-names', element: 'Field_08' },
  { what: 'an answer that the form does not ask for', path: 'forms/veteran-back-pay/confirm-hardship.form', edit: replaced('=confirmHardship.decision != \\"deny\\"', '=confirmHardship.decsion != \\"deny\\"'), rule: 'known-names', element: 'Field_07' },
  { what: 'a function that FEEL does not have', path: 'forms/veteran-back-pay/confirm-hardship.form', edit: replaced('count(hardshipCheck.reasons)', 'length(hardshipCheck.reasons)'), rule: 'known-names', element: 'Field_04' },
  { what: 'a text in a cell without its quotation marks', path: table, edit: replaced('<text>"existsAbleToPay"</text>', '<text>existsAbleToPay</text>'), rule: 'known-names', element: 'payer-able-unit' },
  { what: 'an output mapping that was removed', path: suspension, edit: replaced(/ +<zeebe:output source="=supplementOutcome" target="supplementOutcome" \/>\n/, ''), rule: 'known-names', element: 'supplement-result-to-materials-to-check' },

  { what: 'an input mapping that was removed', path: suspension, edit: replaced(/ +<zeebe:ioMapping>\s*<zeebe:input source="=\[&#34;applicant&#34;\]" target="recipients" \/>\s*<\/zeebe:ioMapping>\n(?=\s*<zeebe:taskHeaders>\s*<zeebe:header key="template" value="arrears-notice")/, ''), rule: 'provided', element: 'send-arrears-notice' },
  { what: 'a result of a table under another name', path: suspension, edit: replaced('resultVariable="requiredDocuments"', 'resultVariable="documents"'), rule: 'provided', element: 'check-materials' },
  { what: 'an output of a table that the worker needs', path: table, edit: replaced('name="remitter"', 'name="remittedBy"'), rule: 'provided', foundIn: backPay, element: 'calculate-back-pay' },
  { what: 'a call that no longer hands over the terms', path: suspension, edit: replaced(/ +<zeebe:input source="=deadlines" target="deadlines" \/>\n/, ''), rule: 'provided', foundIn: supplement, element: 'supplement-overdue' },
  {
    what: 'a way past the step that looks something up',
    path: backPay,
    edit: replaced('sourceRef="verification-split" targetRef="look-up-hardship"', 'sourceRef="verification-split" targetRef="hardship-checked"'),
    rule: 'provided',
    element: 'calculate-back-pay',
  },
  {
    what: 'a step moved before the one that provides its input',
    path: enrollment,
    edit: (text) =>
      [
        replaced('sourceRef="look-up-enrollment-status" targetRef="determine-enrollment-place"', 'sourceRef="look-up-enrollment-status" targetRef="enrollment-to-check"'),
        replaced('sourceRef="check-enrollment" targetRef="review-enrollment"', 'sourceRef="check-enrollment" targetRef="determine-enrollment-place"'),
        replaced('sourceRef="determine-enrollment-place" targetRef="enrollment-to-check"', 'sourceRef="determine-enrollment-place" targetRef="review-enrollment"'),
      ].reduce((edited, edit) => edit(edited), text),
    rule: 'provided',
    element: 'check-enrollment',
  },
  {
    what: 'a wait that one way leaves without its result',
    path: supplement,
    edit: replaced(/ +<zeebe:ioMapping>\s*<zeebe:output source="=&#34;expired&#34;" target="supplementOutcome" \/>\s*<\/zeebe:ioMapping>\n/, ''),
    rule: 'provided',
    foundIn: suspension,
    element: 'supplement-result-to-materials-to-check',
  },
];
