/** 核验告知书: whoever was shown a letter asks whether we have issued it. Nothing in the answer is of a person. */
import { z } from 'zod';
import { type Cases, type IssuedLetter, letterNumberIn } from '../../cases/index.ts';
import { html } from '../../html.ts';
import { dateText } from '../../policy/index.ts';
import { definePage } from '../pages/define-page.ts';
import { errorSummary, type Wrong } from '../pages/error-summary.ts';
import { textField } from '../pages/fields.ts';
import { facts, home, type Shown } from '../pages/page.ts';
import type { Route } from '../route.ts';

const typed = z.object({ number: z.string().trim().default(''), checkCode: z.string().trim().default('') });
type Typed = z.output<typeof typed>;

export const verifyPages = ({ letters }: Pick<Cases, 'letters'>): Route[] => [
  definePage({
    path: '/verify',
    operationId: 'portalVerify',
    summary: '核验告知书',
    request: {},
    handle: () => form({ number: '', checkCode: '' }),
  }),
  definePage({
    method: 'post',
    path: '/verify',
    operationId: 'portalVerified',
    summary: '核验告知书的结果',
    request: { body: typed },
    handle: async ({ body, guess }) => {
      const number = letterNumberIn(body.number);
      const lacking = [...(number ? [] : [problems.number]), ...(body.checkCode === '' ? [problems.checkCode] : [])];
      if (!number || lacking.length > 0) return form(body, lacking);
      await guess.check();
      const issued = await letters.verify(number, body.checkCode);
      if (issued) return found(issued);
      await guess.miss();
      return form(body, [problems.notFound]);
    },
  }),
];

const problems = {
  number: { message: '请填写告知书的文号，例如：示社保告〔2026〕12号。', at: 'number' },
  checkCode: { message: '请填写告知书页脚的校验码，例如：7K3Q-F0T9-M2XB。', at: 'checkCode' },
  notFound: {
    message:
      '没有签发过这一文号和校验码的告知书。请按告知书核对；核对无误的，请持告知书到受理窗口核实。保存期满、个人信息已清除的，不能在网上核验。',
  },
};

const form = ({ number, checkCode }: Typed, wrong: readonly Wrong[] = []): Shown => ({
  title: '核验告知书',
  above: home,
  body: html`${errorSummary('核验没有通过', wrong)}
    <form method="post" action="/verify" novalidate>
      ${textField({ name: 'number', label: '文号', hint: '在标题上方，例如：示社保告〔2026〕12号', value: number })}
      ${textField({ name: 'checkCode', label: '校验码', hint: '在页脚，例如：7K3Q-F0T9-M2XB', value: checkCode })}
      <button class="govuk-button">核验</button>
    </form>
    <p class="govuk-body">只说明告知书是否由本机关签发，不显示其内容和个人信息。</p>`,
});

const found = ({ number, issuedOn, title }: IssuedLetter): Shown => ({
  title: '核验通过',
  above: { name: '核验告知书', address: '/verify' },
  body: html`${facts([
      ['文号', number],
      ['标题', title],
      ['签发日期', dateText(issuedOn)],
      ['内容', '案卷中的内容与签发时一致'],
    ])}
    <p class="govuk-body">请核对告知书的文号、标题和日期与上列是否一致；不一致的，不是本机关签发的告知书。</p>`,
});
