/** 办理经过: the steps in the order in which they came, with who has to act; what is waited for stands first. */
import { html, type Html } from '../../html.ts';
import type { ParameterSet } from '../../policy/index.ts';
import type { ProcessList } from '../../processes/index.ts';
import { isTheirs } from '../next-steps.ts';
import { grounds, unfoldingBasis } from '../pages/grounds.ts';
import { unfolding } from '../pages/page.ts';
import type { Progress } from '../progress-schema.ts';
import { dayOf, diagramAddress } from './case-address.ts';
import type { ShownCase } from './shown-case.ts';
import { stoppedClock } from './stopped-clock.ts';

export function timeline(seen: ShownCase, processes: ProcessList, parameters: ParameterSet): Html | undefined {
  const { process, withdrawalRequestedAt, supplementedAt, clockStoppedSince, stepsDone = [], stepsAwaited = [], decisions = [] } = seen;
  if (stepsDone.length + stepsAwaited.length === 0) return undefined;
  const surplusStep = processes.cases.find(({ id }) => id === process)?.surplusStep;
  return html`<h2 class="govuk-heading-m">办理经过</h2>
    <p class="govuk-body"><a class="govuk-link" href="${diagramAddress(seen.caseNumber)}">在流程图中查看</a></p>
    ${stoppedClock(clockStoppedSince)}
    <ol class="govuk-list govuk-list--spaced">
      ${stepsAwaited.map(({ elementId, name, startedAt, dueAt }) => {
        const who =
          (withdrawalRequestedAt ?? supplementedAt) === null && isTheirs(elementId, process, processes) ? '等待您办理' : '正在办理';
        return html`<li>
          <strong class="govuk-tag govuk-tag--yellow">${who}</strong>
          ${name}（${dayOf(startedAt)}起${dueAt === null ? '' : `，${dayOf(dueAt)}到期`}）
        </li>`;
      })}
      ${stepsDone.toReversed().map(({ elementId, name, finishedAt }) => {
        const decision = decisions.findLast(({ step, decidedAt }) => step === elementId && decidedAt <= finishedAt);
        const outcome = elementId === surplusStep && isNothingOver(seen) ? '无多缴款项' : decision?.outcomeText;
        return html`<li>
          ${dayOf(finishedAt)}，${name}${outcome ? `：${outcome}` : ''} ${decision && unfoldingBasis('理由和依据', decision, parameters)}
        </li>`;
      })}
    </ol>`;
}

/** What a unit has too much is not refunded from here, but it is too much. */
const isNothingOver = ({ refunds = [], totals }: ShownCase): boolean =>
  refunds.length === 0 && Object.values(totals ?? {}).every(({ surplus }) => surplus === '0.00');

/** By which clause it was found so. */
export function reasonsOf(title: string, reasons: Progress['outcomeReasons'] | undefined): Html | undefined {
  if (!reasons?.length) return undefined;
  return unfolding(title, grounds(reasons));
}
