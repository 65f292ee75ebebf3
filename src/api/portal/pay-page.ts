/** 缴款: what is owed, where it goes, and, where there is a page of the bank, the way to it. */
import { renderSVG } from 'uqr';
import type { Cases } from '../../cases/index.ts';
import { html, Html } from '../../html.ts';
import { dateText } from '../../policy/index.ts';
import type { ProcessList } from '../../processes/index.ts';
import { caseParams } from '../case-number.ts';
import type { Looks } from '../looks.ts';
import { definePage } from '../pages/define-page.ts';
import { facts } from '../pages/page.ts';
import { caseNotFound } from '../problem.ts';
import type { Route } from '../route.ts';
import { caseAddress, casePlace } from './case-address.ts';
import { type Payable, payableIn } from '../payable.ts';

interface Services {
  cases: Pick<Cases, 'progress'>;
  processes: ProcessList;
  looks: Looks;
  /** `https://bank.example.cn/pay?fee={reference}`; undefined: people pay without it. */
  paymentPage?: string | undefined;
}

export const payPage = ({ cases, processes, looks, paymentPage }: Services): Route =>
  definePage({
    path: `${caseAddress('{caseNumber}')}/pay`,
    operationId: 'payPage',
    summary: '缴款',
    request: { params: caseParams },
    handle: async ({ params: { caseNumber }, actor, roles }) => {
      const progress = await cases.progress.of(caseNumber);
      if (!progress) throw caseNotFound();
      if (!roles.includes('applicant')) await looks.saw(actor, caseNumber, 'payPage');
      const owed = payableIn(progress, processes, roles);
      return {
        title: '缴款',
        above: casePlace(caseNumber),
        body: html`<p class="govuk-body">${progress.processName}，受理编号${caseNumber}。</p>
          ${owed.length === 0 ? nothing : owed.map((one) => sheet(one, paymentPage))}
          <p class="govuk-body">
            <a class="govuk-button govuk-button--secondary" href="${caseAddress(caseNumber)}">已经缴款的，查看办理进度</a>
          </p>`,
      };
    },
  });

const nothing = html`<p class="govuk-body">目前没有应缴的款项；已经缴纳的，到账以后在办理进度中显示。</p>`;

const sheet = (owed: Payable, paymentPage: string | undefined): Html =>
  html`<h2 class="govuk-heading-m">${owed.name}</h2>
    ${facts([
      ['尚应缴纳', `${owed.outstanding}元`],
      ['缴款编号', html`<strong>${owed.reference}</strong>（缴款时务必注明）`],
      ['缴款人', owed.payer],
      ...payeeFacts(owed.payee, paymentPage !== undefined),
      ['缴款期限', owed.dueOn && `${dateText(owed.dueOn)}（含当日）`],
    ])}
    ${paymentPage === undefined ? undefined : online(addressOf(paymentPage, owed))}`;

const payeeFacts = (payee: Payable['payee'], isPaidOnline: boolean): (readonly [string, string])[] =>
  typeof payee === 'string'
    ? [['收款人', `${payee}（${isPaidOnline ? '可以网上缴款，也可以直接交给收款人；' : ''}收款账户和缴款渠道，请向其了解）`]]
    : [
        ['收款人', payee.name],
        ['开户银行', payee.bank],
        ['账号', payee.account],
        ['缴款渠道', payee.channels],
      ];

/** Nothing personal: the number by which the bank names the case, what for and how much. */
const addressOf = (template: string, { reference, kind, outstanding }: Payable): string =>
  template.replace('{reference}', reference).replace('{kind}', kind).replace('{amount}', outstanding);

const online = (address: string): Html =>
  html`<p class="govuk-body"><a class="govuk-button" href="${address}" target="_blank" rel="noopener">网上缴款（打开新页面）</a></p>
    <p class="govuk-body">也可以用手机扫描二维码缴款：</p>
    <div class="portal-code" role="img" aria-label="网上缴款的二维码">${new Html(renderSVG(address))}</div>
    <p class="govuk-body">缴款以后，到账需要一些时间，到账情况在办理进度中查看。同一笔款项请勿重复缴纳；多缴的，予以退还。</p>`;
