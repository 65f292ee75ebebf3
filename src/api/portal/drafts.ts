/** 草稿: what somebody has begun to fill in, with the way back to it. */
import type { Actor } from '../../access/index.ts';
import type { Cases, Draft } from '../../cases/index.ts';
import { dateInChina } from '../../clock.ts';
import { html, type Html } from '../../html.ts';
import { dateText } from '../../policy/index.ts';
import type { ProcessList } from '../../processes/index.ts';
import { unfolding } from '../pages/page.ts';
import { applyAddress } from './application-form.ts';

export type ShowDrafts = (actor: Actor) => Promise<Html | undefined>;

/** 继续填写, where there is something. */
export const showingDrafts =
  ({ drafts }: Pick<Cases, 'drafts'>, { cases }: ProcessList): ShowDrafts =>
  async (actor) => {
    const own = actor.kind === 'person' ? await drafts.of(actor.idNumber) : [];
    if (own.length === 0) return undefined;
    return html`<h2 class="govuk-heading-m">还没有提交的申请</h2>
      ${own.map((draft) => {
        const { name = '' } = cases.find(({ id }) => id === draft.process) ?? {};
        return html`<p class="govuk-body"><a class="govuk-link" href="${applyAddress(draft.process)}">继续填写：${name}</a></p>
          <p class="govuk-body">${keptText(draft)}</p>
          ${discarding(draft, name)}`;
      })}`;
  };

export const keptText = ({ savedAt, keptUntil }: Draft): string =>
  `草稿于${dateText(dateInChina(savedAt))}保存，保存到${dateText(keptUntil)}（含当日）；到期没有提交的，自动删除。`;

/** In two steps: what is deleted does not come back. */
export const discarding = ({ process }: Draft, name: string): Html =>
  unfolding(
    '删除草稿',
    html`<p class="govuk-body">删除以后不能恢复，须重新填写。</p>
      <form method="post" action="${applyAddress(process)}/discard">
        <button class="govuk-button govuk-button--warning">删除“${name}”的草稿</button>
      </form>`,
  );
