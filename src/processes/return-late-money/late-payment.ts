/** A payment that came too late, as the clerk sees it who has it given back. */
import { z } from 'zod';
import { paymentKindNames, type RecipientKind, type Refundable } from '../../cases/index.ts';
import { dateInChina } from '../../clock.ts';
import { dateText, type Remitter, remitterNames } from '../../policy/index.ts';
import type { CaseProcess } from '../process.ts';
import type { Visit } from '../shared/index.ts';

export const latePaymentSchema = z.object({
  kindLabel: z.string(),
  amount: z.string(),
  paidOn: z.string(),
  recordedOn: z.string(),
  reference: z.string(),
  receiverLabel: z.string(),
  payerLabel: z.string(),
  processName: z.string(),
  closedOn: z.string(),
});
type LatePayment = z.output<typeof latePaymentSchema>;

interface Shown {
  view: LatePayment;
  /** Whoever paid it. */
  recipient: RecipientKind;
}

export async function latePayment(process: CaseProcess, visit: Visit, money: Refundable): Promise<Shown> {
  const file = await visit.context.cases.files.get(visit.caseNumber);
  const { kind, amount, paidOn, recordedAt, reference } = money;
  const body = (await process.holders?.(visit))?.(money);
  const ownShare = kind === 'personalShare';
  const person = process.refundsTo === 'veteran' ? 'veteran' : 'applicant';
  return {
    view: {
      kindLabel: paymentKindNames[kind],
      amount: amount.toString(),
      paidOn: dateText(paidOn),
      recordedOn: dateText(dateInChina(recordedAt)),
      reference,
      receiverLabel: receiver(ownShare, body),
      payerLabel: ownShare ? '申请人本人' : (body && remitterNames[body]) || '未登记',
      processName: file.processName,
      closedOn: file.closedAt === null ? '' : dateText(dateInChina(file.closedAt)),
    },
    recipient: ownShare || body === undefined || body === 'veteransAffairsBureau' ? person : body,
  };
}

function receiver(ownShare: boolean, body: Remitter | undefined): string {
  if (!ownShare) return '社会保险征缴机构';
  return body === undefined ? '社会保险局' : remitterNames[body];
}
