/** Money whose case nobody knows, as the treasurers see it: what was decided of it, and what is to be done next. */
import { actorId, type Actor } from '../../access/index.ts';
import { paymentKindNames, type UnmatchedDecision, type WaitingPayment } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { dateText } from '../../policy/index.ts';
import type { FindStaff } from '../../sign-in/index.ts';
import { box, fieldset, labelled, textField } from '../pages/fields.ts';
import { unfolding } from '../pages/page.ts';
import { actorName } from './names.ts';

const address = '/work/unmatched-payments';
export const unmatchedAddresses = { decide: address, approve: `${address}/approve` } as const;

/** @param place among the cards of the page @param treasurer null: the reader only looks */
export function unmatchedCard(money: WaitingPayment, place: number, treasurer: Actor | null, findStaff: FindStaff): Html {
  const { idempotencyKey: paymentId, kind, amount, paidOn, named, reference, decision } = money;
  return html`<div class="govuk-summary-card">
    <div class="govuk-summary-card__title-wrapper"><h3 class="govuk-summary-card__title">${amount.toString()}元</h3></div>
    <div class="govuk-summary-card__content">
      <p class="govuk-body">
        ${paymentKindNames[kind]}，${dateText(paidOn)}到账，付款编号${paymentId}，凭证号${reference}${named && `，注明${named}`}。
      </p>
      ${decision ? decided(decision, kind, findStaff) : undefined}
      ${treasurer ? acts(money, `money-${place}`, actorId(treasurer)) : undefined}
    </div>
  </div>`;
}

const decided = (
  { caseNumber, reason, decidedBy, approvedBy }: UnmatchedDecision,
  kind: WaitingPayment['kind'],
  findStaff: FindStaff,
): Html =>
  html`<div class="govuk-inset-text">
    ${actorName(decidedBy, findStaff)}提出：${caseNumber === null ? '退还付款人' : `记入业务${caseNumber}`}。理由：${reason}<br />
    ${approvedBy === null ? '待另一名财务人员审核' : `${actorName(approvedBy, findStaff)}已审核，退款指令已下达，待${kind === 'personalShare' ? '银行' : '征缴机构'}退还`}
  </div>`;

function acts({ idempotencyKey: paymentId, decision }: WaitingPayment, id: string, reader: string): Html | undefined {
  const form = (action: string, body: Html): Html =>
    html`<form method="post" action="${action}" novalidate><input type="hidden" name="paymentId" value="${paymentId}" />${body}</form>`;
  if (decision && decision.approvedBy !== null) return undefined;
  const anew = form(unmatchedAddresses.decide, question(id));
  if (!decision) return unfolding('提出处理意见', anew);
  return html`${decision.decidedBy === reader ? undefined : form(unmatchedAddresses.approve, approval(decision))}
  ${unfolding('另提处理意见', anew)}`;
}

const approval = ({ turn }: UnmatchedDecision): Html =>
  html`<input type="hidden" name="turn" value="${turn}" /> <button class="govuk-button">审核通过</button>`;

const outcomes = [
  ['case', '记入一件业务'],
  ['return', '退还付款人'],
] as const;

const question = (id: string): Html =>
  html`${fieldset(
      id,
      { label: '处理意见' },
      html`<div class="govuk-radios govuk-radios--small">
        ${outcomes.map(([value, label]) => box('radio', { id: `${id}.${value}`, name: 'outcome', value, label }))}
      </div>`,
    )}
    ${textField({ id: `${id}-case`, name: 'caseNumber', label: '受理编号', hint: '记入一件业务的填写' })}
    ${labelled(
      `${id}-reason`,
      { label: '理由', hint: '查明的经过，不写证件号码、电话' },
      (described) => html`<textarea class="govuk-textarea" id="${id}-reason" name="reason" rows="3" ${described}></textarea>`,
    )} <button class="govuk-button govuk-button--secondary">提出</button>`;
