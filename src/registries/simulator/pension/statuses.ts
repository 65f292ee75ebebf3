import type { PensionRelation } from '../../pension-relation.ts';
import { Refusal } from '../answering.ts';
import type { RelationStatus } from '../../../policy/index.ts';

/** @throws Refusal 409 when the relation's status does not allow what is to be done */
export function demandStatus({ status }: PensionRelation, allowed: readonly RelationStatus[], what: string): void {
  if (!allowed.includes(status)) throw new Refusal(409, [`a relation that is ${status} cannot ${what}`]);
}
