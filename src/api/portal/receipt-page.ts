/** 凭回执查询: for who has no account. Number and code go in the body of the request, never in an address. */
import { z } from 'zod';
import { html } from '../../html.ts';
import { dateText, isoDate } from '../../policy/index.ts';
import { Failure } from '../problem.ts';
import { askedFor, type LookByReceipt } from '../receipts.ts';
import type { Route } from '../route.ts';
import { definePage } from '../pages/define-page.ts';
import { errorSummary, type Wrong } from '../pages/error-summary.ts';
import { textField } from '../pages/fields.ts';
import { facts, home, type Shown } from '../pages/page.ts';

/** Whatever was typed: what is wrong with it is said beside the form, which keeps it. */
const typed = z.object({ caseNumber: z.string().trim().default(''), queryCode: z.string().trim().default('') });
type Typed = z.output<typeof typed>;

export const receiptPages = (look: LookByReceipt): Route[] => [
  definePage({
    path: '/receipt',
    operationId: 'portalReceipt',
    summary: '凭回执查询',
    request: {},
    handle: () => asking({ caseNumber: '', queryCode: '' }),
  }),
  definePage({
    method: 'post',
    path: '/receipt',
    operationId: 'portalReceiptState',
    summary: '凭回执查询的结果',
    request: { body: typed },
    handle: async ({ body, guess }) => {
      const fields = askedFor.safeParse(body).error?.issues.map(({ path }) => String(path[0])) ?? [];
      const lacking = fields.map((at) => ({ message: problems[at] ?? '', at }));
      if (lacking.length > 0) return asking(body, lacking);
      try {
        return stateOf(body, await look(body, guess));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return asking(body, [{ message: `${error.body.error}${error.body.remedy}` }]);
      }
    },
  }),
];

const problems: Readonly<Record<string, string>> = {
  caseNumber: '请填写受理编号，例如：BJ2026-7QK2M-X4RTA。',
  queryCode: '请填写回执上的查询码，例如：7K3Q-F0T9。',
};

function asking({ caseNumber, queryCode }: Typed, wrong: readonly Wrong[] = []): Shown {
  return {
    title: '凭回执查询',
    above: home,
    body: html`${errorSummary('没有查到', wrong)}
      <form method="post" action="/receipt" novalidate>
        ${textField({ name: 'caseNumber', label: '受理编号', hint: '在回执上方，例如：BJ2026-7QK2M-X4RTA', value: caseNumber })}
        ${textField({ name: 'queryCode', label: '查询码', hint: '在受理编号旁，例如：7K3Q-F0T9', value: queryCode })}
        <button class="govuk-button">查询</button>
      </form>
      <p class="govuk-body">回执遗失的，请持身份证到受理窗口重新打印。</p>`,
  };
}

function stateOf({ caseNumber }: Typed, state: Awaited<ReturnType<LookByReceipt>>): Shown {
  const { processName, stateName, outcomeName, receivedOn, closedOn, remedy } = state;
  const day = (date: string | null) => date && dateText(isoDate(date));
  return {
    title: processName,
    above: { name: '凭回执查询', address: '/receipt' },
    body: html`${facts([
        ['受理编号', caseNumber.toUpperCase()],
        ['办理状态', outcomeName ?? stateName],
        ['收到日期', day(receivedOn)],
        ['办结日期', day(closedOn)],
      ])}
      <p class="govuk-body">${remedy}</p>`,
  };
}
