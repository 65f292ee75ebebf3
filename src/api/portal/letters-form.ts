import type { LetterChoice } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import type { MessageChannels } from '../../notices/index.ts';
import { facts } from '../pages/page.ts';

export const lettersAddress = '/me/letters';

/** What was typed and cannot be taken. */
export interface Typed {
  mail?: string;
  wrong?: string | undefined;
}

export function lettersBody(choice: LetterChoice, channels: MessageChannels, { mail = '', wrong }: Typed): Html {
  const offered = channels.mail !== undefined || channels.sms !== undefined;
  return html`${wrong === undefined ? undefined : summary(wrong)}
    <p class="govuk-body">告知书都在“我的办件”中，登录后可以查看。</p>
    ${
      offered
        ? html`<p class="govuk-body">有新的告知书时，还可以用下列方式提醒您。提醒中不写告知书的内容。</p>`
        : html`<p class="govuk-body">本单位尚未开通邮件、短信告知。</p>`
    }
    ${channels.mail || choice.mail !== null ? mailPart(choice, mail) : undefined}
    ${channels.sms || choice.sms ? smsPart(choice) : undefined}`;
}

const summary = (wrong: string): Html =>
  html`<div class="govuk-error-summary" role="alert">
    <h2 class="govuk-error-summary__title">没有保存</h2>
    <div class="govuk-error-summary__body"><p class="govuk-body">${wrong}</p></div>
  </div>`;

const mailPart = ({ mail, pendingMail }: LetterChoice, typed: string): Html =>
  html`<h2 class="govuk-heading-m">邮件</h2>
    ${facts([
      ['接收告知的邮箱', mail ?? '未登记'],
      ['待确认的邮箱', pendingMail],
    ])}
    ${pendingMail === null ? undefined : codeForm}
    <form method="post" action="${lettersAddress}/mail" novalidate>
      ${field('mail', mail === null ? '邮箱地址' : '换用的邮箱地址', '填写后将向该邮箱发送验证码', typed, 'email')}
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

const field = (name: string, label: string, hint: string, value: string, kind: 'email' | 'numeric'): Html =>
  html`<div class="govuk-form-group">
    <label class="govuk-label govuk-label--s" for="${name}">${label}</label>
    <div class="govuk-hint" id="${name}-hint">${hint}</div>
    <input
      class="govuk-input govuk-input--width-20"
      id="${name}"
      name="${name}"
      value="${value}"
      aria-describedby="${name}-hint"
      inputmode="${kind}"
      autocomplete="${kind === 'email' ? 'email' : 'one-time-code'}"
      spellcheck="false"
    />
  </div>`;

const codeForm: Html = html`<form method="post" action="${lettersAddress}/code" novalidate>
  ${field('code', '验证码', '在发到该邮箱的邮件中，6位数字，10分钟内有效', '', 'numeric')}
  <button class="govuk-button">确认邮箱</button>
</form>`;
