import type { Entry, State } from './state.ts';

/** The state as tests see it: what was ordered, once each, and how the callbacks went. Names no person. */
export function overview(state: State) {
  return {
    orders: entriesOf(state, 'order'),
    pensionPostings: entriesOf(state, 'pensionPosting'),
    medicalPostings: entriesOf(state, 'medicalPosting'),
    refunds: entriesOf(state, 'refund'),
    transfers: entriesOf(state, 'transfer'),
    callbacks: state.callbacks,
  };
}

function entriesOf(state: State, kind: Entry['kind']) {
  return state.entries
    .filter((entry) => entry.kind === kind)
    .map(({ number, idempotencyKey, caseNumber, amount, months }) => ({
      number,
      idempotencyKey,
      caseNumber,
      amount,
      months,
    }));
}
