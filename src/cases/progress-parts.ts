import { bearerNames, insuranceNames, type LedgerRow, Money, remitterNames, treatmentNames } from '../policy/index.ts';
import { claimantRoleNames, type PersonalData } from '../applications/index.ts';
import { paymentKindNames } from './payment-kinds.ts';
import type { Decision } from './decisions.ts';
import type { Notice } from './notice-outbox.ts';
import { isBody, recipientNames } from './recipients.ts';
import type { Payment } from './received.ts';
import { arrivalNames } from './payout-sample.ts';
import type { Payout } from './payouts.ts';
import type { Posting } from './postings.ts';
import type { CaseProgress, ProgressLedgerRow } from './progress-view.ts';
import { fillNames, maskedNamesOf, namesOf, noNames } from './name-marks.ts';
import type { Refundable, Refund } from './refunded.ts';
import type { Total, Totals } from './settlement.ts';
import type { Step } from './steps.ts';
import type { TransferReply } from './transfer-reply.ts';

/** How the parts of a case are shown: the codes with their Chinese names, amounts and times as text. */
type Part<K extends keyof CaseProgress> = CaseProgress[K] extends (infer Entry)[] ? Entry : never;

export function steps(all: Step[]): Pick<CaseProgress, 'stepsDone' | 'stepsAwaited' | 'stepsInterrupted'> {
  const view: ReturnType<typeof steps> = { stepsDone: [], stepsAwaited: [], stepsInterrupted: [] };
  for (const { elementId, name, startedAt, dueAt, finishedAt, interruptedAt } of all) {
    const step = { elementId, name, startedAt: startedAt.toISOString() };
    if (finishedAt) view.stepsDone.push({ ...step, finishedAt: finishedAt.toISOString() });
    else if (interruptedAt) view.stepsInterrupted.push({ ...step, interruptedAt: interruptedAt.toISOString() });
    else view.stepsAwaited.push({ ...step, dueAt: dueAt?.toISOString() ?? null });
  }
  return view;
}

/** Without the inputs and without the clerk's name: neither is the applicant's to see. */
export function decision({ step, name, outcomeText, reasons, parameterVersions, decidedAt }: Decision): Part<'decisions'> {
  return { step, name: name ?? step, outcomeText: outcomeText ?? null, reasons, parameterVersions, decidedAt: decidedAt.toISOString() };
}

export function ledgerRow(row: LedgerRow): ProgressLedgerRow {
  const { base, unitShare, personalShare, remitter, personalShareBorneBy } = row;
  return {
    ...row,
    insuranceName: insuranceNames[row.insurance],
    treatmentName: treatmentNames[row.treatment],
    base: base?.toString() ?? null,
    unitShare: unitShare.toString(),
    personalShare: personalShare.toString(),
    remitterName: remitter && remitterNames[remitter],
    personalShareBorneByName: personalShareBorneBy && bearerNames[personalShareBorneBy],
  };
}

export function totals({ personalShare, remittance }: Totals): CaseProgress['totals'] {
  return {
    personalShare: { name: paymentKindNames.personalShare, ...total(personalShare) },
    remittance: { name: paymentKindNames.remittance, ...total(remittance) },
  };
}

function total({ due, received, outstanding, surplus }: Total) {
  return {
    due: due?.toString() ?? null,
    received: received.toString(),
    outstanding: outstanding.toString(),
    surplus: surplus.toString(),
  };
}

export function payment({ kind, amount, paidOn, reference }: Payment): Part<'payments'> {
  return { kind, kindName: paymentKindNames[kind], amount: amount.toString(), paidOn, reference };
}

export function refund({ amount, refundedOn, reference }: Refund): Part<'refunds'> {
  return { amount: amount.toString(), refundedOn, reference };
}

export function sum(refundable: Refundable[]): string {
  return Money.sum(refundable.map(({ amount }) => amount)).toString();
}

export function posting({ insurance, months, amount, postedOn }: Posting): Part<'postings'> {
  return { insurance, insuranceName: insuranceNames[insurance], months, amount: amount.toString(), postedOn };
}

export function payout(ordered: Payout | null): CaseProgress['payout'] {
  if (!ordered) return null;
  const { payee, amount, orderedAt, paidOn, arrival } = ordered;
  return {
    ...{ payee, payeeName: claimantRoleNames[payee], amount: amount.toString(), orderedAt: orderedAt.toISOString(), paidOn },
    ...{ arrival, arrivalName: arrival && arrivalNames[arrival] },
  };
}

export function transferReply(reply: TransferReply | null): CaseProgress['transferReply'] {
  return reply && { repliedOn: reply.repliedOn, yearlyRecordsProvided: reply.yearlyRecordsProvided };
}

/**
 * With the masked names where the notice as it was sent has the names. A unit reads its own letter here as it was sent to
 * it: it could not tell by a masked name for whom it pays.
 */
export function notice(sent: Notice, personal: PersonalData | null, submittedBy: string): Part<'notices'> {
  const { noticeId, template, recipient, createdAt, deliveredAt, withheldAt } = sent;
  const shown = personal ? (isBody(recipient, submittedBy) ? namesOf : maskedNamesOf)(personal) : noNames;
  return {
    noticeId,
    template,
    recipient,
    recipientName: recipientNames[recipient],
    title: fillNames(sent.title, shown),
    body: fillNames(sent.body, shown),
    createdAt: createdAt.toISOString(),
    deliveredAt: deliveredAt?.toISOString() ?? null,
    withheldAt: withheldAt?.toISOString() ?? null,
  };
}
