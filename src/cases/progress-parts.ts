import { Money } from '../policy/money.ts';
import type { LedgerRow } from '../policy/veteran-back-pay/calculation.ts';
import * as names from './labels.ts';
import { maskName } from './masking.ts';
import type { CaseProgress, ProgressLedgerRow } from './progress-view.ts';
import type { Decision, Notice, Payment, Posting, Refund, Refundable, Step, Total, Totals } from './types.ts';
import { fillVeteranName } from './veteran-name.ts';

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
export function decision({ step, name, outcomeText, reasons, decidedAt }: Decision): Part<'decisions'> {
  return { step, name: name ?? step, outcomeText: outcomeText ?? null, reasons, decidedAt: decidedAt.toISOString() };
}

export function ledgerRow(row: LedgerRow): ProgressLedgerRow {
  const { base, unitShare, personalShare, remitter, personalShareBorneBy } = row;
  return {
    ...row,
    insuranceName: names.insuranceNames[row.insurance],
    treatmentName: names.treatmentNames[row.treatment],
    base: base?.toString() ?? null,
    unitShare: unitShare.toString(),
    personalShare: personalShare.toString(),
    remitterName: remitter && names.remitterNames[remitter],
    personalShareBorneByName: personalShareBorneBy && names.bearerNames[personalShareBorneBy],
  };
}

export function totals({ personalShare, remittance }: Totals): CaseProgress['totals'] {
  return {
    personalShare: { name: names.paymentKindNames.personalShare, ...total(personalShare) },
    remittance: { name: names.paymentKindNames.remittance, ...total(remittance) },
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
  return { kind, kindName: names.paymentKindNames[kind], amount: amount.toString(), paidOn, reference };
}

export function refund({ amount, refundedOn, reference }: Refund): Part<'refunds'> {
  return { amount: amount.toString(), refundedOn, reference };
}

export function sum(refundable: Refundable[]): string {
  return Money.sum(refundable.map(({ amount }) => amount)).toString();
}

export function posting({ insurance, months, amount, postedOn }: Posting): Part<'postings'> {
  return { insurance, insuranceName: names.insuranceNames[insurance], months, amount: amount.toString(), postedOn };
}

/** With the masked name where the notice as it was sent has the name. */
export function notice(sent: Notice, veteranName: string): Part<'notices'> {
  const { noticeId, template, recipient, createdAt, deliveredAt } = sent;
  const masked = maskName(veteranName);
  return {
    noticeId,
    template,
    recipient,
    recipientName: names.recipientNames[recipient],
    title: fillVeteranName(sent.title, masked),
    body: fillVeteranName(sent.body, masked),
    createdAt: createdAt.toISOString(),
    deliveredAt: deliveredAt?.toISOString() ?? null,
  };
}
