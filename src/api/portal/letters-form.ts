import type { LetterChoice } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import type { MessageChannels } from '../../notices/index.ts';
import { errorSummary } from '../pages/error-summary.ts';
import { textField } from '../pages/fields.ts';
import { facts } from '../pages/page.ts';

export const lettersAddress = '/me/letters';

/** What was typed and cannot be taken. */
export interface Typed {
  mail?: string;
  wrong?: string | undefined;
}

export function lettersBody(choice: LetterChoice, channels: MessageChannels, { mail = '', wrong }: Typed): Html {
  const offered = channels.mail !== undefined || channels.sms !== undefined;
  return html`${errorSummary('没有保存', wrong === undefined ? [] : [{ message: wrong }])}
    <p class="govuk-body">告知书都在“我的办件”中，登录后可以查看。</p>
    ${
      offered
        ? html`<p class="govuk-body">有新的告知书时，还可以用下列方式提醒您。提醒中不写告知书的内容。</p>`
        : html`<p class="govuk-body">本单位尚未开通邮件、短信告知。</p>`
    }
    ${channels.mail || choice.mail !== null ? mailPart(choice, mail) : undefined}
    ${channels.sms || choice.sms ? smsPart(choice) : undefined}`;
}

const mailPart = ({ mail, pendingMail }: LetterChoice, typed: string): Html =>
  html`<h2 class="govuk-heading-m">邮件</h2>
    ${facts([
      ['接收告知的邮箱', mail ?? '未登记'],
      ['待确认的邮箱', pendingMail],
    ])}
    ${pendingMail === null ? undefined : codeForm}
    <form method="post" action="${lettersAddress}/mail" novalidate>
      ${textField({
        name: 'mail',
        label: mail === null ? '邮箱地址' : '换用的邮箱地址',
        hint: '填写后将向该邮箱发送验证码',
        value: typed,
        inputmode: 'email',
        autocomplete: 'email',
      })}
      <button class="govuk-button">发送验证码</button>
    </form>
    ${
      mail === null && pendingMail === null
        ? undefined
        : html`<form method="post" action="${lettersAddress}/no-mail">
            <button class="govuk-button govuk-button--secondary">不再用邮件告知，删除邮箱</button>
          </form>`
    }`;

const smsPart = ({ sms }: LetterChoice): Html =>
  html`<h2 class="govuk-heading-m">短信</h2>
    ${facts([['用短信告知', sms ? '是，发到您在申请中填写的手机号码' : '否']])}
    <form method="post" action="${lettersAddress}/sms">
      <input type="hidden" name="sms" value="${sms ? 'no' : 'yes'}" />
      <button class="govuk-button govuk-button--secondary">${sms ? '不再用短信告知' : '用短信告知'}</button>
    </form>`;

const codeForm: Html = html`<form method="post" action="${lettersAddress}/code" novalidate>
  ${textField({
    name: 'code',
    label: '验证码',
    hint: '在发到该邮箱的邮件中，6位数字，10分钟内有效',
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
  })}
  <button class="govuk-button">确认邮箱</button>
</form>`;
