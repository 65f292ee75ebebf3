/** Every difference of the law names requirements that the source has: one that nobody applies is never told. */
import { type ModelFiles, owners } from '../../../src/models/index.ts';
import type { Check } from '../rule.ts';
import { didYouMean } from '../similar.ts';

const file = owners.parameters.path('law-in-force');

export const check: Check = ({ files }, { requirements: known }) =>
  named(files)
    .filter((id) => !known.includes(id))
    .map((id) => ({
      file,
      element: id,
      message: `“${id}”不是办事指南、办事流程图的条款编号，该项提示不会在任何表单中出现。`,
      remedy: `${didYouMean(id, known)}请在requirements中改为docs/requirements.md所列的编号。`,
    }));

/** What is wrong with the file's form is told by the rule `parameters`. */
function named(files: ModelFiles): string[] {
  try {
    const [parameter] = JSON.parse(files.get(file) ?? '[]') as { values: { value: { requirements: string[] }[] }[] }[];
    return (parameter?.values ?? []).flatMap(({ value }) => value.flatMap(({ requirements }) => requirements));
  } catch {
    return [];
  }
}
