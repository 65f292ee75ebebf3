/** 打印版: a letter as the office prints it, for whoever sees it on the page of the case. */
import { z } from 'zod';
import type { Actor } from '../../access/index.ts';
import type { Cases, PrintedLetter } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import type { Seal } from '../../letters/index.ts';
import type { Looked } from '../case-progress.ts';
import { caseParams } from '../case-number.ts';
import { Failure } from '../problem.ts';
import type { Route } from '../route.ts';
import { caseAddress } from './case-address.ts';
import { definePrint } from './print.ts';

const addressOf = (caseNumber: string, noticeId: string): string => `${caseAddress(caseNumber)}/letters/${noticeId}.pdf`;

export const letterLink = (caseNumber: string, noticeId: string): Html =>
  html`<p class="govuk-body"><a class="govuk-link" href="${addressOf(caseNumber, noticeId)}">下载打印版（PDF）</a></p>`;

/** As this reader may read them: whom a letter is to has their own name in it. */
export const lettersRead = (letters: Cases['letters'], caseNumber: string, actor: Actor): Promise<PrintedLetter[]> =>
  letters.forReader(caseNumber, actor.kind === 'person' ? actor.idNumber : undefined);

export const letterFile = ({ letters }: Pick<Cases, 'letters'>, look: Looked, seal: Seal): Route =>
  definePrint({
    path: addressOf('{caseNumber}', '{noticeId}'),
    operationId: 'letterFile',
    summary: '告知书',
    params: caseParams.extend({ noticeId: z.string() }),
    seal,
    handle: async ({ params: { caseNumber, noticeId }, actor, roles }) => {
      const { notices } = await look({ caseNumber, actor, roles }, 'letterFile');
      const isShown = notices.some((notice) => notice.noticeId === noticeId);
      const letter = isShown ? (await lettersRead(letters, caseNumber, actor)).find((one) => one.noticeId === noticeId) : undefined;
      if (!letter) throw new Failure(404, '未找到该告知书。', '请返回办理进度，从告知书处打开。');
      return letter;
    },
  });
