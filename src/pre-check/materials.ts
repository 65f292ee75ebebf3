import { assessMaterials, type Reason, type RequiredDocument } from '../policy/index.ts';
import type { Facts } from '../models/index.ts';
import type { Outcomes, PrecheckServices } from './outcomes.ts';

/** The rows of a table of required documents. */
export const requiredBy = ({ tables }: PrecheckServices, table: string, facts: Facts): readonly RequiredDocument[] =>
  tables.answers(table, facts) as unknown as RequiredDocument[];

/**
 * documentsComplete and missingDocuments; nothing where no documents are named, or none are required as far as is known.
 * `exempted`: why documents are not on the list that others have to hand in.
 */
export function materials(
  required: readonly RequiredDocument[],
  handedIn: readonly string[] | undefined,
  exempted: readonly Reason[] = [],
): Outcomes {
  if (handedIn === undefined || required.length === 0) return {};
  const { value: missing, reasons } = assessMaterials(required, handedIn);
  return {
    documentsComplete: { value: missing.length === 0, reasons: [...exempted, ...reasons] },
    missingDocuments: { value: missing.map(({ code }) => code), reasons: [...exempted, ...reasons] },
  };
}
