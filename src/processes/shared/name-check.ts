/**
 * Does the name fit the ID number? Public security (公安部门) is asked when a process looks its applicant up. What does not
 * fit refuses nobody: the window sees it, and gives a reason where it approves all the same. The source does not ask for
 * it; a false name under another's number would otherwise get that person's relation (requirement of this project).
 */
import { z } from 'zod';
import type { Reason } from '../../policy/index.ts';
import { type PoliceCrossCheck, policeCrossCheckSchema } from '../../registries/index.ts';
import type { WorkerContext } from '../../jobs/index.ts';
import type { Visit } from './visit.ts';

/** In the record of a look-up; one that was made before names were compared has none. */
export const nameChecked = { nameCheck: policeCrossCheckSchema.optional() };

/** In an approval. Absent only where the case began with an older form, which has no such field: it goes on as it began. */
export const nameAnswer = {
  nameReason: z
    .string()
    .nullish()
    .transform((text) => (text === null ? '' : text?.trim())),
};
type Answer = z.output<typeof nameAnswer.nameReason>;

/** The answer names nobody: neither the clerk nor the applicant learns which name stands in the register. */
export function checkName(
  { registries }: WorkerContext,
  { name, idNumber }: { name: string; idNumber: string },
): Promise<PoliceCrossCheck> {
  return registries.publicSecurity.crossCheck({ idNumber, name });
}

/** What the last look-up found against the name, one Chinese sentence; null where it fits, or was not asked about. */
export async function nameDoubt({ caseNumber, context: { cases } }: Visit): Promise<string | null> {
  const decisions = await cases.decisions.of(caseNumber);
  const last = decisions.flatMap(({ outcome }) => checkIn(outcome)).at(-1);
  return last === undefined || last.result === 'confirmed' ? null : last.finding;
}

function checkIn(outcome: unknown): PoliceCrossCheck[] {
  if (typeof outcome !== 'object' || outcome === null || !('nameCheck' in outcome)) return [];
  const { data } = policeCrossCheckSchema.safeParse(outcome.nameCheck);
  return data ? [data] : [];
}

/** Against an approval without a reason. */
export async function nameObjections({ nameReason }: { nameReason: Answer }, visit: Visit): Promise<string[]> {
  if (nameReason !== '' || (await nameDoubt(visit)) === null) return [];
  return ['nameReason: required to approve although public security does not confirm that the name fits the ID number'];
}

/** Why the window goes on all the same. `because`: by the clause of its decision. */
export async function nameReasons(
  { nameReason }: { nameReason: Answer },
  visit: Visit,
  because: (finding: string) => Reason,
): Promise<Reason[]> {
  const doubt = await nameDoubt(visit);
  if (doubt === null) return [];
  const why = nameReason ? `经核对身份证件，仍予办理，理由：${nameReason}` : '办件开始时的表单没有要求说明理由。';
  return [because(`公安部门：${doubt}${why}`)];
}
