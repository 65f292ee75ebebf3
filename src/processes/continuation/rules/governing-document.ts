import { type Month, month, type Outcome, type ParameterSet } from '../../../policy/index.ts';
import { because } from './clauses.ts';

/** Without a month of application: the document in force last. */
const LAST = month('9999-12');

/** C-17: the document that governs the collection for earlier years; the source has lost the brackets of its number (AMB-26). */
export function governingDocument(
  facts: { collectsPriorYears?: boolean | undefined; applicationMonth?: Month | undefined },
  parameters: ParameterSet,
): Outcome<string> | undefined {
  if (!facts.collectsPriorYears) return undefined;
  const { value } = parameters.parameter('priorYearsDocument', facts.applicationMonth ?? LAST);
  return { value, reasons: [because('C-17', `须补收以前年度缴费，按照${value}文件规定执行。`, 'AMB-26')] };
}
