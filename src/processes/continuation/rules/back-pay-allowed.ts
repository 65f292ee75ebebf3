import type { Condition } from '../../../policy/index.ts';
import { because } from './clauses.ts';

/** C-21: nobody may apply for back-pay while serving a sentence; afterwards its months still may not be paid (AMB-58). */
export function backPayAllowed({ servingSentence }: { servingSentence?: boolean | undefined }): Condition {
  if (servingSentence === undefined) return undefined;
  const reason = servingSentence
    ? because('C-21', '正在服刑，不得申请补缴；服刑期满后可以提出申请，服刑期间的月份仍不得补缴。', 'AMB-58')
    : because('C-21', '不在服刑期间，可以申请补缴。');
  return { value: !servingSentence, reasons: [reason] };
}
