import { replaced, type Mistake } from './mistake.ts';

const letter = 'notices/lapse-notice.md';

export const mistakes: readonly Mistake[] = [
  {
    what: 'a file that was saved as GBK',
    path: letter,
    edit: (text) => text.replace('材料', '\uFFFD\uFFFD\uFFFD\uFFFD'),
    rule: 'encoding',
  },
  {
    what: 'a document that nobody can hand in',
    path: 'dmn/suspension-required-documents.dmn',
    edit: replaced('"hukouBook"', '"householdBook"'),
    rule: 'known-documents',
    element: 'document-hukou-book',
  },
  {
    what: 'a placeholder that nobody fills',
    path: letter,
    edit: replaced('{{applicant}}于', '{{aplicant}}于'),
    rule: 'notice-placeholders',
    element: 'aplicant',
  },
  {
    what: 'a section that does not end',
    path: letter,
    edit: replaced('未补正申请材料{{/bySupplement}}', '未补正申请材料'),
    rule: 'notice-placeholders',
    element: 'bySupplement',
  },
  { what: 'a letter that was cut off', path: letter, edit: replaced(/\{\{issuedOn\}\}\n$/, ''), rule: 'notice-placeholders' },
  {
    what: 'a term in words',
    path: 'parameters/deadlines.json',
    edit: replaced('"45WD"', '"45 days"'),
    rule: 'parameters',
    element: 'deadlineTransferReply',
  },
  {
    what: 'a year that nobody entered',
    path: 'parameters/pension.json',
    edit: replaced('"validFrom": "2026-01-01"', '"validFrom": "2025-07-01"'),
    rule: 'series-up-to-date',
    element: 'averageMonthlyWage',
  },
  {
    what: 'a requirement that no source has',
    path: 'parameters/law-in-force.json',
    edit: replaced('"L-02"', '"L-99"'),
    rule: 'law-in-force',
    element: 'L-99',
  },
];
