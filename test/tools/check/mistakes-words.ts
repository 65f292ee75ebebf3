import { replaced, type Mistake } from './mistake.ts';

const path = 'bpmn/continuation.bpmn';
const table = 'dmn/continuation-required-documents.dmn';
const form = 'forms/suspension/confirm-resumption.form';

export const mistakes: readonly Mistake[] = [
  {
    what: 'a gateway whose name was deleted',
    path,
    edit: replaced(' name="材料是否齐全？"', ''),
    rule: 'bpmnlint',
    element: 'materials-complete',
  },
  {
    what: 'a message flow whose name was deleted',
    path,
    edit: replaced(' name="补正通知"', ''),
    rule: 'labelled',
    element: 'supplement-notice-to-applicant',
  },
  {
    what: 'an English label',
    path,
    edit: replaced('name="续保审核"', 'name="Review"'),
    rule: 'chinese-labels',
    element: 'review-continuation',
  },
  {
    what: 'a gateway that asks nothing',
    path,
    edit: replaced('name="材料是否齐全？"', 'name="检查材料"'),
    rule: 'answers-at-splits',
    element: 'materials-complete',
  },
  {
    what: 'a way out without its answer',
    path,
    edit: replaced(' name="齐全"', ''),
    rule: 'answers-at-splits',
    element: 'materials-complete-to-look-up-relation',
  },
  {
    what: 'a step without its requirement',
    path,
    edit: replaced(/(<bpmn:userTask id="review-continuation"[^>]*>)\s*<bpmn:documentation>[^<]*<\/bpmn:documentation>/, '$1'),
    rule: 'explained',
    element: 'review-continuation',
  },
  {
    what: 'a requirement that does not exist',
    path,
    edit: replaced(/(<bpmn:userTask id="review-continuation"[^>]*>\s*<bpmn:documentation>)[^：]*/, '$1C-73'),
    rule: 'known-requirements',
    element: 'review-continuation',
  },
  {
    what: 'an English heading',
    path: table,
    edit: replaced('label="转入类型"', 'label="Type"'),
    rule: 'table-words',
    element: 'continuation-required-documents-transfer-type',
  },
  {
    what: 'a row without its requirement',
    path: table,
    edit: replaced(/(<rule id="document-same-district-unemployment-proof">)\s*<description>[^<]*<\/description>/, '$1'),
    rule: 'table-words',
    element: 'document-same-district-unemployment-proof',
  },
  {
    what: 'an English section of a form',
    path: form,
    edit: replaced('"label": "办件要点"', '"label": "Findings"'),
    rule: 'form-wording',
    element: 'Group_04',
  },
  {
    what: 'a form that addresses the clerk as 您',
    path: form,
    edit: replaced('"label": "办件要点"', '"label": "请您核对"'),
    rule: 'form-wording',
    element: 'Group_04',
  },
];
