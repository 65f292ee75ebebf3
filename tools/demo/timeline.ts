import type { Progress } from '../../src/api/index.ts';
import type { BackPay } from './compare.ts';

interface Event {
  at: string;
  text: string;
}

/** What happened in a case, in the order of time, one line each: steps with what was decided in them, and notices. */
export function timeline(progress: Progress): string[] {
  const events: Event[] = [
    { at: progress.receivedAt, text: `收到申请（${progress.submittedByName}提交，申请日期${progress.applicationDate}）` },
    ...progress.stepsDone.map((step) => ({ at: step.finishedAt, text: `${step.name}${decidedIn(step, progress)}` })),
    ...progress.stepsInterrupted.map(({ interruptedAt, name }) => ({ at: interruptedAt, text: `${name}（中止）` })),
    ...progress.notices.map(({ createdAt, title, recipientName }) => ({ at: createdAt, text: `《${title}》送${recipientName}` })),
    ...(progress.closedAt === null ? [] : [{ at: progress.closedAt, text: `办结：${progress.outcomeName}` }]),
  ];
  return events.sort((a, b) => a.at.localeCompare(b.at)).map(({ at, text }) => `${clockTime(at)}  ${text}`);
}

/** "：予以受理"; a step that a case came to twice was decided twice. */
function decidedIn({ elementId, startedAt, finishedAt }: Progress['stepsDone'][number], { decisions }: Progress): string {
  const inTime = ({ decidedAt }: { decidedAt: string }) => decidedAt >= startedAt && decidedAt <= finishedAt;
  const decision = decisions.find((one) => one.step === elementId && inTime(one));
  return decision?.outcomeText ? `：${decision.outcomeText}` : '';
}

/** Months and sums: what was calculated, who pays, what was paid and posted. */
export function amounts({ calculation, payer, payments, postings, payout, refunds }: Progress): string[] {
  const backPay = calculation && 'backPayMonths' in calculation ? (calculation as BackPay) : null;
  return [
    ...(backPay
      ? [
          `核定：军龄${backPay.serviceMonths}个月，断缴${backPay.gapMonths}个月，可补缴${backPay.backPayMonths}个月`,
          `应缴：合计${backPay.total}元，单位部分${backPay.unitTotal}元，个人部分${backPay.personalTotal}元`,
        ]
      : []),
    ...(calculation && !backPay ? [`应缴：合计${calculation.total}元`] : []),
    ...(payer ? [`缴费：由${payer.remitterName}缴纳，个人部分由${payer.personalShareBorneByName}承担`] : []),
    ...payments.map(({ kindName, amount, paidOn }) => `到账：${kindName}${amount}元（${paidOn}）`),
    ...postings.map(({ insuranceName, months, amount }) => `入账：${insuranceName}${months}个月，${amount}元`),
    ...(payout ? [`支付：一次性支付${payout.amount}元给${payout.payeeName}（${payout.paidOn ?? '在途'}）`] : []),
    ...refunds.map(({ amount, refundedOn }) => `退款：${amount}元（${refundedOn}）`),
  ];
}

function clockTime(instant: string): string {
  return new Date(instant).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
}
