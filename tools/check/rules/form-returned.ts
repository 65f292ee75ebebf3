/**
 * A completion that does not count opens the task again, and the form is the only place where the next clerk learns why:
 * each form of a clerk's task shows the reason, and nothing where there is none.
 */
import { applicationForm, type Component, evaluateFeel } from '../../../src/models/index.ts';
import { actionOf } from '../contract.ts';
import { syntaxProblem } from '../feel/syntax.ts';
import type { Check } from '../rule.ts';

const known = (returned: string | null) => ({ caseNumber: 'BJ2026-00000-00000', caseHistory: { returned } });

export const check: Check = ({ forms }, contract) =>
  forms
    .filter((form) => form.path !== applicationForm(form.process) && !actionOf(form, contract))
    .filter(({ schema }) => !(schema.components ?? []).some(showsReason))
    .map(({ path }) => ({
      file: path,
      message: '提交没有计入、任务退回待办时，表单不显示原因，办理人员不知道为什么又要办理。',
      remedy:
        '请从其他任务表单中复制“办件要点”分组里的第一个HTML字段（显示 caseHistory.returned），放在同一位置，其“Hide if”填 =caseHistory.returned = null 。',
    }));

/** Somewhere in it stands the reason: seen when there is one, together with what it stands in, and hidden when there is none. */
function showsReason(component: Component): boolean {
  if (hidden(component, known('原因'))) return false;
  if (component.components) return component.components.some(showsReason);
  return /\{\{\s*caseHistory\.returned\s*\}\}/.test(component.content ?? component.text ?? '') && hidden(component, known(null));
}

function hidden({ conditional }: Component, facts: object): boolean {
  const feel = conditional?.hide.replace(/^=/, '');
  return feel !== undefined && !syntaxProblem(feel) && evaluateFeel(feel, facts) === true;
}
