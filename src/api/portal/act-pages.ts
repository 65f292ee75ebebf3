/** A page for each thing that is done in a case: `/cases/{caseNumber}/{path}`, by the same act as the interface, which also judges. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Actor, actorId } from '../../access/index.ts';
import { type CaseProgress, CaseStateError, IdempotencyConflict } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { type ActServices, type CaseAct, carryOut } from '../acts/index.ts';
import { asFailure } from '../as-failure.ts';
import { caseParams } from '../case-number.ts';
import { chineseIssue, problemsOf } from '../chinese-issues.ts';
import { keyPattern } from '../idempotency-key.ts';
import { definePage } from '../pages/define-page.ts';
import { bodyOf, fields, problemSummary, type Typed } from '../pages/form.ts';
import type { Shown } from '../pages/page.ts';
import { caseNotFound, type Problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { caseAddress, casePlace, papersAddress } from './case-address.ts';

export const actPages = (acts: readonly CaseAct[], services: ActServices): Route[] =>
  acts.flatMap((act) => [asking(act, services), doing(act, services)]);

const described = ({ path, operationId, summary }: CaseAct) => ({ path: `${caseAddress('{caseNumber}')}/${path}`, operationId, summary });

const asking = (act: CaseAct, { cases }: ActServices): Route =>
  definePage({
    ...described(act),
    request: { params: caseParams },
    handle: async ({ params: { caseNumber }, actor }) => {
      const progress = await progressOf(cases, caseNumber);
      if (!act.isOpen(progress)) throw new CaseStateError(caseNumber, 'notAwaited');
      return formOf(act, { progress, actor, key: randomUUID(), typed: {}, problems: [] });
    },
  });

/** @throws Failure 404 */
async function progressOf({ progress }: ActServices['cases'], caseNumber: string): Promise<CaseProgress> {
  const found = await progress.of(caseNumber);
  if (!found) throw caseNotFound();
  return found;
}

const doing = (act: CaseAct, services: ActServices): Route =>
  definePage({
    ...described(act),
    method: 'post',
    request: { params: caseParams, body: z.record(z.string(), z.string()) },
    handle: async ({ params: { caseNumber }, body: typed, actor, log }) => {
      const progress = await progressOf(services.cases, caseNumber);
      const key = keyPattern.test(typed['key'] ?? '') ? typed['key'] : randomUUID();
      const again = (problems: Problem[], nextKey = key) => formOf(act, { progress, actor, key: nextKey, typed, problems });
      const given = bodyOf(act.asks(progress, actor), typed);
      const read = act.body?.safeParse(act.complete?.(given, actor) ?? given, { error: chineseIssue });
      if (read?.success === false) return again(problemsOf(read.error));
      try {
        await carryOut(act, services, { caseNumber, body: read?.data, key, by: actorId(actor) }, log);
      } catch (error) {
        if (error instanceof IdempotencyConflict) return again([sentBefore], randomUUID());
        return again([refused(error)]);
      }
      return { to: caseAddress(caseNumber), told: act.answer };
    },
  });

const sentBefore: Problem = { field: '', message: '刚才已经提交过一次，内容与本次不同。确需再次提交的，请核对后重新点击提交。' };

/** What the case does not allow is said beside the form. @throws what is no matter of the form */
function refused(error: unknown): Problem {
  const failure = asFailure(error);
  if (failure?.status !== 409) throw error;
  return { field: '', message: `${failure.body.error}${failure.body.remedy}` };
}

const papersFirst = (caseNumber: string, window: string): Html =>
  html`<p class="govuk-body">
    有扫描件、照片的，请先<a class="govuk-link" href="${papersAddress(caseNumber)}">上传材料扫描件</a
    >，再回到本页提交；没有的，以及注明原件的，请将材料送到${window}。
  </p>`;

interface Filled {
  progress: CaseProgress;
  actor: Actor;
  key: string | undefined;
  typed: Typed;
  problems: readonly Problem[];
}

function formOf(act: CaseAct, { progress, actor, key, typed, problems }: Filled): Shown {
  const asked = act.asks(progress, actor);
  return {
    title: act.summary,
    above: casePlace(progress.caseNumber),
    body: html`${problemSummary(problems, asked)}
      <p class="govuk-body">${progress.processName}，受理编号${progress.caseNumber}。</p>
      <p class="govuk-body">${act.lead?.(progress) ?? act.description}</p>
      ${act.windowFor && papersFirst(progress.caseNumber, act.windowFor(progress))}
      ${
        act.warning === undefined
          ? undefined
          : html`<div class="govuk-warning-text">
              <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
              <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">注意</span>${act.warning}</strong>
            </div>`
      }
      <form method="post" novalidate>
        <input type="hidden" name="key" value="${key}" />
        ${fields(asked, typed, problems)}
        <button class="govuk-button ${act.warning === undefined ? '' : 'govuk-button--warning'}">
          ${act.warning === undefined ? '提交' : `确认${act.summary}`}
        </button>
      </form>`,
  };
}
