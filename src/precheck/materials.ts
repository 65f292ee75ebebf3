import { assessMaterials, type RequiredDocument } from '../policy/assess-materials.ts';
import type { Facts } from '../tables/decision-table.ts';
import type { Outcomes, PrecheckServices } from './outcomes.ts';

/** documentsComplete and missingDocuments by a table of required documents; nothing where no documents are named. */
export function materials(
  { tables }: PrecheckServices,
  table: string,
  facts: Facts,
  handedIn: readonly string[] | undefined,
): Outcomes {
  if (handedIn === undefined) return {};
  const required = tables.answers(table, facts) as unknown as RequiredDocument[];
  if (required.length === 0) return {};
  const { value: missing, reasons } = assessMaterials(required, handedIn);
  return {
    documentsComplete: { value: missing.length === 0, reasons },
    missingDocuments: { value: missing.map(({ code }) => code), reasons },
  };
}
