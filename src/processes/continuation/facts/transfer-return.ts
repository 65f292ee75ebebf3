/** C-19, C-20: what goes back to the original place, and what the bureau tells it. */
import type { Outcome } from '../../../policy/index.ts';
import type { PensionRelations } from '../../../registries/index.ts';
import type { Visit } from '../../shared/index.ts';
import { records } from '../records.ts';

type Scope = Parameters<PensionRelations['returnTransfer']>[0]['scope'];

/** Each visit of the step is a return of its own: the agency may answer incompletely more than once. */
export async function returnMaterials({ caseNumber, context }: Visit, scope: Scope): Promise<Outcome<{ returnNumber: string }>> {
  const { cases, registries, job } = context;
  const { application } = await cases.files.get(caseNumber, 'continuation');
  const { reasons } = await records.stored(cases, caseNumber, 'check-transfer-reply');
  const idempotencyKey = `${caseNumber}:${job.elementId}:${job.elementInstanceKey}`;
  await cases.transferReplies.returned(caseNumber, idempotencyKey);
  const { returnNumber } = await registries.pensionRelations.returnTransfer({
    idempotencyKey,
    caseNumber,
    idNumber: application.applicant.idNumber,
    scope,
    reason: reasons.map(({ finding }) => finding).join(''),
  });
  return { value: { returnNumber }, reasons };
}
