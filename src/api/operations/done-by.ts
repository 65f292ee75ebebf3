import { type Actor, actorId } from '../../access/index.ts';

/** For the record: the member of the staff who has signed in; with the operator token, which is nobody's own, who they say they are. */
export const doneBy = (actor: Actor, said: string): string => (actor.kind === 'staff' ? actorId(actor) : said);
