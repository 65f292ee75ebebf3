import { assessMaterials, type Reason, type RequiredDocument } from '../policy/index.ts';
import type { Facts } from '../models/index.ts';
import type { Outcomes, PrecheckServices } from './outcomes.ts';

/**
 * documentsComplete and missingDocuments by a table of required documents; nothing where no documents are named.
 * `exempted`: why documents are not on the list that others have to hand in.
 */
export function materials(
  { tables }: PrecheckServices,
  table: string,
  facts: Facts,
  handedIn: readonly string[] | undefined,
  exempted: readonly Reason[] = [],
): Outcomes {
  if (handedIn === undefined) return {};
  const required = tables.answers(table, facts) as unknown as RequiredDocument[];
  if (required.length === 0) return {};
  const { value: missing, reasons } = assessMaterials(required, handedIn);
  return {
    documentsComplete: { value: missing.length === 0, reasons: [...exempted, ...reasons] },
    missingDocuments: { value: missing.map(({ code }) => code), reasons: [...exempted, ...reasons] },
  };
}
