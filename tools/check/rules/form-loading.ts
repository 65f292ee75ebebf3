/**
 * Tasklist shows a task before its variables, and does not ask for them again: opened at once, a form has nothing to show.
 * Then it says that it is loading and what to do, holds the task back, and shows nothing else.
 */
import { applicationForm, type Component, evaluateFeel, type Form, walk } from '../../../src/models/index.ts';
import { actionOf } from '../contract.ts';
import { syntaxProblem } from '../feel/syntax.ts';
import { isGate } from '../form-fields.ts';
import type { Check, Finding } from '../rule.ts';

/** The number comes with the case; the other one is the last that is set before a task begins (`begin-step`), on the task itself. */
const loaded = { caseNumber: 'BJ2026-00000-00000', caseHistory: { supplements: [], otherCases: [] } };
const loading = [{}, { caseNumber: loaded.caseNumber }, { caseHistory: loaded.caseHistory }];
const shownIf = '=caseNumber != null and caseHistory != null';
const hiddenIf = '=caseNumber = null or caseHistory = null';

/** Of clerks' tasks: what an applicant fills in has no variables. */
export const check: Check = ({ forms }, contract) =>
  forms.filter((form) => form.path !== applicationForm(form.process) && !actionOf(form, contract)).flatMap(problemsOf);

function problemsOf({ path, schema }: Form): Finding[] {
  const components = schema.components ?? [];
  const notice = components.find(isNotice);
  const early = components.filter((component) => component !== notice && !loading.every((known) => hides(component, known)));
  const found = early.map((component) => tooEarly(component));
  return [...(notice ? stays(notice) : [noNotice]), ...found].map((problem) => ({ file: path, ...problem }));
}

type Problem = Omit<Finding, 'file'>;

/** Is there as long as anything is missing, says something in Chinese, and holds the form back. */
function isNotice(component: Component): boolean {
  const parts = walk(component);
  const says = parts.some(({ content = '', text = content }) => /\p{Script=Han}/u.test(text) && !text.includes('{{'));
  const holds = parts.some((part) => isGate(part) && part.validate?.['required'] === true);
  return says && holds && !loading.some((known) => parts.some((part) => hides(part, known)));
}

function hides({ conditional }: Component, known: object): boolean {
  const feel = conditional?.hide.replace(/^=/, '');
  return feel !== undefined && !syntaxProblem(feel) && evaluateFeel(feel, known) === true;
}

const stays = (notice: Component): Problem[] =>
  hides(notice, loaded)
    ? []
    : [
        {
          element: notice.id,
          message: `“${notice.label ?? notice.id}”在内容载入之后仍然显示，任务无法提交。`,
          remedy: `在 Camunda Modeler 中选中该分组，属性面板“Condition”的“Hide if”填 ${shownIf} 。`,
        },
      ];

const noNotice: Problem = {
  message: '任务刚出现就打开时，表单没有提示正在载入，也没有阻止提交。',
  remedy: '请从其他任务表单中复制“正在载入”分组，放在最后，并改写其中表达式字段的“Key”。',
};

const tooEarly = ({ id, label }: Component): Problem => ({
  element: id,
  message: `“${label ?? id}”在内容载入之前就显示，办理人员会看到空白或者取值的代码。`,
  remedy: `在 Camunda Modeler 中选中该分组，属性面板“Condition”的“Hide if”填 ${hiddenIf} ；原有条件的，用 or 连接。`,
});
