/** What an element or a row says of itself: the requirements that it comes from, and a sentence. */
import { idsIn } from '../shared/requirement-ids.ts';
import { clauses as backPay } from '../../src/processes/veteran-back-pay/rules/clauses.ts';
import { clauses as continuation } from '../../src/processes/continuation/rules/clauses.ts';
import { clauses as enrollment } from '../../src/processes/enrollment/rules/clauses.ts';
import { clauses as lumpSumPayout } from '../../src/processes/lump-sum-payout/rules/clauses.ts';
import { clauses as suspension } from '../../src/processes/suspension/rules/clauses.ts';

/** Places where the sources can be read in more than one way: AMB-01 to AMB-59. */
const ambiguities = Array.from({ length: 59 }, (_, index) => `AMB-${String(index + 1).padStart(2, '0')}`);
const known = new Set(
  [backPay, continuation, enrollment, lumpSumPayout, suspension].flatMap((clauses) => Object.keys(clauses)).concat(ambiguities),
);

const form = /^((?:[BECLS]|AMB)-\d{2}(?:至(?:[BECLS]|AMB)-\d{2})?、?)+：.*。$/u;

/** @returns what is wrong with the text, to follow the name of what it explains; undefined where nothing is */
export function explanationProblem(text: string): string | undefined {
  if (text === '') return '没有说明依据';
  if (!form.test(text)) return '的说明写法不对';
  const unknown = [...idsIn(text)].filter((id) => !known.has(id));
  return unknown.length > 0 ? `的说明引用了不存在的条款编号 ${unknown.join('、')}` : undefined;
}
