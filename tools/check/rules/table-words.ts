import type { Table } from '../../../src/models/index.ts';
import { explanationProblem } from '../../bpmnlint-plugin/index.ts';
import type { Finding, Check } from '../rule.ts';

/** Headings are Chinese; the table and every row of it name the requirements that they come from. */
export const check: Check = ({ tables }) => tables.flatMap((table) => [...foreignHeadings(table), ...badNotes(table)]);

function foreignHeadings({ path, decision }: Table): Finding[] {
  const { input, output } = decision.decisionLogic;
  const headings = [{ id: decision.id, label: decision.name }, ...input, ...output];
  return headings
    .filter(({ label = '' }) => !/^\p{Script=Han}+$/u.test(label))
    .map(({ id, label }) => ({
      file: path,
      element: id,
      message: label ? `表头“${label}”不全是汉字。` : '有一列没有表头。',
      remedy: '在 Camunda Modeler 中双击该表头（或表名），写上中文名称。',
    }));
}

function badNotes({ path, decision }: Table): Finding[] {
  const notes = [
    { id: decision.id, what: `决策表“${decision.name}”`, text: decision.description, where: '选中该决策，在属性面板“Documentation”中' },
    ...decision.decisionLogic.rule.map(({ id, description }, index) => ({
      id,
      what: `第 ${index + 1} 行`,
      text: description,
      where: '在该行最右边的“Annotations”栏中',
    })),
  ];
  return notes.flatMap(({ id, what, text, where }) => {
    const problem = explanationProblem(text ?? '');
    const remedy = `在 Camunda Modeler 中${where}写明条款编号和说明，例如“B-44：有缴费能力的单位缴费。”；编号见 docs/requirements.md。`;
    return problem ? [{ file: path, element: id, message: `${what}${problem}。`, remedy }] : [];
  });
}
