/** The application as the forms show it: no personal data, since it is a variable of the engine. */
import { z } from 'zod';
import { documentNames, withMaskedWords } from '../../../applications/index.ts';
import type { CaseFile } from '../../../cases/index.ts';
import { byParticipant } from '../../shared/index.ts';
import { custodyTypeNames, suspensionReasonNames } from '../../../policy/index.ts';

const text = z.string();
export const applicationViewSchema = z.object({
  applicationDate: text,
  submittedByLabel: text,
  suspensionReasonLabel: text,
  /** What was stated of the reason, item by item. */
  stated: z.array(z.object({ item: text, value: text })),
  documents: z.array(z.object({ name: text })),
});
export type ApplicationView = z.output<typeof applicationViewSchema>;

export function applicationView({ application: whole, documents }: CaseFile<'suspension'>): ApplicationView {
  const application = withMaskedWords(whole);
  return {
    applicationDate: application.applicationDate,
    submittedByLabel: byParticipant[application.submittedBy],
    suspensionReasonLabel: suspensionReasonNames[application.suspensionReason],
    stated: stated(application),
    documents: documents.map((code) => ({ name: documentNames[code] })),
  };
}

function stated(application: CaseFile<'suspension'>['application']): ApplicationView['stated'] {
  const { custodyType, suspensionReason, otherReason, arrearsDeletionRequested, registrationRequested } = application;
  const items: [string, string | undefined][] = [
    ['处罚种类', custodyType && custodyTypeNames[custodyType]],
    ['开始执行日期', application.custodyFrom],
    ['批准参军日期', application.enlistmentApprovalDate],
    ['转往地', application.transferTo],
    ['中断缴费的原因', otherReason],
    ['申请删除欠费', suspensionReason === 'transferOut' ? yesOrNo(arrearsDeletionRequested) : undefined],
    ['要求打印接续卡、登记手册', yesOrNo(registrationRequested)],
  ];
  return items.flatMap(([item, value]) => (value === undefined ? [] : [{ item, value }]));
}

const yesOrNo = (value: boolean) => (value ? '是' : '否');
