/** What the four applications of the urban workers' pension have in common. */
import { personOf } from './identity-number.ts';
import { documentCodeOf, type DocumentCode } from './documents.ts';
import { choice, date, list } from './fields.ts';
import { unless, type Check } from './check.ts';
import { documentsOnce } from './entries.ts';
import { notInFuture } from './not-in-future.ts';
import { agent, type Agent, applicant, type Applicant } from './persons.ts';
import type { IsoDate } from '../policy/index.ts';

/** `by`: who may hand it in; `documents`: the codes that may be handed in. */
export function participantFields<const S extends string, const C extends DocumentCode>(by: Record<S, string>, documents: readonly C[]) {
  return {
    submittedBy: choice('材料提交方', by),
    applicationDate: date('申请日期'),
    applicant,
    agent: agent.optional(),
    documents: list('提交的材料', documentCodeOf(documents), 50),
  };
}

interface Common {
  submittedBy: string;
  agent?: Agent | undefined;
  applicationDate: IsoDate;
  applicant: Applicant;
  documents: string[];
}

export const participantChecks: Check<Common>[] = [
  notInFuture('applicationDate', '申请日期', ({ applicationDate }) => applicationDate),
  {
    reads: ['applicationDate', 'applicant.idNumber'],
    find: ({ applicationDate, applicant: { idNumber } }) =>
      unless(
        personOf(idNumber).birthDate < applicationDate,
        'applicationDate',
        '申请日期应晚于公民身份号码所载的出生日期，请核对申请日期和公民身份号码。',
      ),
  },
  {
    reads: ['submittedBy'],
    find: ({ submittedBy, agent: acting }, { isRight }) =>
      unless(
        submittedBy !== 'agent' || acting !== undefined || !isRight('agent'),
        'agent',
        '由受委托代办人提交的，请填写代办人的姓名和联系电话，例如“测试代办人”“13800138000”。',
      ),
  },
  documentsOnce,
];

/** The fields that must be there under a condition: `needs` gives their paths, each with its Chinese label. */
export function needed<A extends object>(
  reads: string[],
  needs: (application: A) => readonly (keyof A & string)[],
  labels: Partial<Record<keyof A & string, string>>,
): Check<A> {
  return {
    reads,
    find: (application, { isRight }) =>
      needs(application).flatMap((field) =>
        unless(application[field] !== undefined || !isRight(field), field, `${labels[field] ?? field}未填写，请补充填写。`),
      ),
  };
}
