import { html, type Html } from '../../html.ts';
import { momentOf } from '../pages/page.ts';
import { actorName } from './names.ts';
import type { StaffServices } from './services.ts';

/** What did not go straight: completions that did not count, and messages that the engine has not taken yet. */
export async function enginePart(caseNumber: string, { cases, findStaff }: StaffServices): Promise<Html | undefined> {
  const [returned, waiting] = [await cases.returnedTasks.of(caseNumber), await cases.messages.waitingFor(caseNumber)];
  if (returned.length + waiting.length === 0) return undefined;
  const names = new Map((await cases.steps.of(caseNumber)).map(({ elementId, name }) => [elementId, name]));
  return html`<ul class="govuk-list govuk-list--bullet">
    ${returned.map(
      ({ step, person, reason, returnedAt }) =>
        html`<li>
          ${momentOf(returnedAt)}，${names.get(step) ?? ''}，${actorName(person ?? 'nobody', findStaff)}${reason === 'secondPerson' ? '提出决定，待另一人复核' : `的提交没有计入：${whyNot[reason] ?? '不符合规定'}`}。
        </li>`,
    )}
    ${waiting.map(
      ({ attempts, failed }) =>
        html`<li>
          一条消息等待流程引擎接收${attempts === 0 ? '' : `，已尝试${attempts}次${failed ? '，上一次没有成功' : ''}`}；长时间没有变化的，请告知系统运维。
        </li>`,
    )}
  </ul>`;
}

const whyNot: Readonly<Record<string, string>> = {
  nobody: '提交时没有认领人',
  stranger: '不在工作人员名单中',
  otherGroup: '不属于该任务的岗位',
  checksOwnWork: '核对的是本人办理的事项',
};
