/** Values that stand in a decision table, or are given to it, and not in the list of their column. */
import { type Clause, type Decision, evaluateFeel } from '../../../src/models/index.ts';
import { looksAt } from '../feel/looks-at.ts';
import type { Finding } from '../rule.ts';
import type { Given } from './given-to-table.ts';
import { listedValues } from './table-inputs.ts';

type Problem = Omit<Finding, 'file'>;

/** @param given what the processes give to each of the inputs */
export const unlistedValues = (decision: Decision, given: readonly Given[]): Problem[] => [
  ...unlistedGiven(decision.decisionLogic.input, given),
  ...unlistedCells(decision),
  ...unlistedOutputs(decision),
];

const unlistedGiven = (input: readonly Clause[], given: readonly Given[]): Problem[] =>
  input.flatMap(({ id, label = '', inputValues: list }, column) => {
    const listed = listedValues(list);
    const more = listed ? (given[column]?.values ?? []).filter((value) => !listed.includes(value)) : [];
    if (more.length === 0) return [];
    const message = `输入列“${label}”的取值清单中没有 ${more.map((value) => JSON.stringify(value)).join('、')}，而调用它的流程可能给出这一取值。`;
    return [{ element: id, message, remedy: '在 Camunda Modeler 中双击该列表头，在“Predefined values”中补上，并为它写明适用的行。' }];
  });

function unlistedCells({ decisionLogic }: Decision): Problem[] {
  const listed = decisionLogic.input.map(({ inputValues: list }) => listedValues(list));
  return decisionLogic.rule.flatMap(({ id, inputEntry }, row) =>
    inputEntry.flatMap(({ text }, column) => {
      const wrong = listed[column] ? looksAt(text, 'unaryTests').texts.filter((value) => !listed[column]?.includes(value)) : [];
      return wrong.map((value) => unlistedValue(id, row, decisionLogic.input[column], value));
    }),
  );
}

function unlistedOutputs({ decisionLogic }: Decision): Problem[] {
  return decisionLogic.output.flatMap((clause, column) => {
    const listed = listedValues(clause.outputValues);
    if (!listed) return [];
    return decisionLogic.rule.flatMap(({ id, outputEntry }, row) => {
      const value = evaluateFeel(outputEntry[column]?.text ?? '');
      return value === null || listed.includes(value) ? [] : [unlistedValue(id, row, clause, value)];
    });
  });
}

const unlistedValue = (id: string, row: number, clause: Clause | undefined, value: unknown): Problem => ({
  element: id,
  message: `第 ${row + 1} 行“${clause?.label ?? ''}”栏中的 ${JSON.stringify(value)} 不在该列的取值清单中。`,
  remedy: '在 Camunda Modeler 中改正这一格；确实新增了取值的，双击该列表头，在“Predefined values”中补上。',
});
