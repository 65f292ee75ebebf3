/** 继承人、受益人申领: whoever inherits has no case yet, but a letter with its number. */
import { z } from 'zod';
import { html } from '../../html.ts';
import { definePage } from '../pages/define-page.ts';
import { textField } from '../pages/fields.ts';
import { caseAddress } from './case-address.ts';

export const heirAddress = '/heir-claim';

export const heirPage = definePage({
  path: heirAddress,
  operationId: 'claimAsHeir',
  summary: '继承人、受益人申领',
  request: { query: z.object({ caseNumber: z.string().trim().max(40).default('') }) },
  handle: ({ query: { caseNumber } }) =>
    caseNumber === ''
      ? {
          title: '继承人、受益人申领',
          above: { name: '我的办件', address: '/cases' },
          body: html`<form method="get">
            ${textField({ name: 'caseNumber', label: '受理编号', hint: '见停止办理告知书。' })}
            <button class="govuk-button">下一步</button>
          </form>`,
        }
      : { to: `${caseAddress(encodeURIComponent(caseNumber.toUpperCase()))}/heir-claim` },
});
