import type { PensionRelation } from '../../pension-relation.ts';
import { NoRecord } from '../answering.ts';
import type { Seed } from '../seed.ts';
import { hashOf, type Participant, type State } from '../state.ts';

/** How the state file calls a person. */
export function keyOf(idNumber: string): string {
  return hashOf(idNumber);
}

/** What orders have made of a person; before the first one, what is seeded; a stranger is not insured. */
export function participantOf(seed: Seed, state: State, idNumber: string): Participant {
  const relation = seed.participants.get(idNumber)?.relation ?? null;
  return state.participants[keyOf(idNumber)] ?? { relation, interestYears: [], repliesSent: 0 };
}

/** @throws NoRecord when the person is not insured */
export function relationOf({ relation }: Participant): PensionRelation {
  if (!relation) throw new NoRecord();
  return relation;
}

/** The state in which nothing has been done to the person. */
export function asSeeded(state: State, idNumber: string): State {
  const others = Object.entries(state.participants).filter(([key]) => key !== keyOf(idNumber));
  return { ...state, participants: Object.fromEntries(others) };
}
