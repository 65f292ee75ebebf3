import { relationOrderKinds, type Entry, type State } from './state.ts';

/** The state as tests see it: what was ordered, once each, and how the callbacks went. Names no person. */
export function overview(state: State) {
  return {
    orders: entriesOf(state, 'order'),
    pensionPostings: entriesOf(state, 'pensionPosting'),
    medicalPostings: entriesOf(state, 'medicalPosting'),
    refunds: entriesOf(state, 'refund'),
    returns: entriesOf(state, 'return'),
    payouts: entriesOf(state, 'payout'),
    transfers: entriesOf(state, 'transfer'),
    relationOrders: entriesOf(state, ...relationOrderKinds),
    callbacks: state.callbacks,
  };
}

function entriesOf(state: State, ...kinds: Entry['kind'][]) {
  return state.entries
    .filter((entry) => kinds.includes(entry.kind))
    .map(({ kind, number, idempotencyKey, caseNumber, amount, months }) => ({
      kind,
      number,
      idempotencyKey,
      caseNumber,
      amount,
      months,
    }));
}
