import { Router } from 'express';
import type { z } from 'zod';
import * as orders from '../../pension-orders.ts';
import { relation } from '../../pension-relations.ts';
import type { PensionRelation } from '../../pension-relation.ts';
import { amountSchema, monthSchema, personQuestionSchema } from '../../values.ts';
import { answering, Refusal } from '../answering.ts';
import { once } from '../once.ts';
import { contributed } from '../pension/contributions.ts';
import { asSeeded, keyOf, participantOf, relationOf } from '../pension/participants.ts';
import * as changes from '../pension/relation-changes.ts';
import { replyAfter } from '../pension/transfer-replies.ts';
import type { Seed } from '../seed.ts';
import type { Callback, Entry, Participant, Store } from '../state.ts';

/** A month passes, and nothing has been paid for it. */
const monthDueSchema = personQuestionSchema.extend({ month: monthSchema, amount: amountSchema });

/** What comes of an order: the answer, a callback, and what it changes of the person. */
interface Outcome extends Partial<Participant> {
  answer: Record<string, unknown>;
  callback?: Callback | null;
}

/** 社会保险局养老保险关系库: what one case does to a relation the next one finds. `reset` and `month-due` are doors for demos and tests. */
export function pensionRelations(seed: Seed, store: Store, wake: () => void): Router {
  const router = Router();
  const { today } = store;
  router.post(
    relation.path,
    answering(relation.question, ({ idNumber }) => relationOf(participantOf(seed, store.read(), idNumber))),
  );
  router.post(
    '/pension-relations/reset',
    answering(personQuestionSchema, ({ idNumber }) => {
      store.change((state) => asSeeded(state, idNumber));
      return { relation: participantOf(seed, store.read(), idNumber).relation };
    }),
  );
  router.post(
    '/pension-relations/month-due',
    answering(monthDueSchema, ({ idNumber, month, amount }) => {
      store.change((state) => {
        const person = participantOf(seed, state, idNumber);
        const relation = changes.owing(relationOf(person), month, amount);
        return { ...state, participants: { ...state.participants, [keyOf(idNumber)]: { ...person, relation } } };
      });
      return { relation: participantOf(seed, store.read(), idNumber).relation };
    }),
  );
  take('enrollment', orders.enrollment, (order, { relation }, number) => ({
    relation: changes.enrolled(relation, order, number),
    answer: { accountNumber: number, enrolledOn: today() },
  }));
  take('contributions', orders.contributionPosting, (order, person, number) => ({
    relation: contributed(relationOf(person), order),
    answer: { postingNumber: number, postedOn: today() },
  }));
  take('resumption', orders.resumption, (order, person, number) => ({
    relation: changes.resumed(relationOf(person), order, number),
    answer: { resumedOn: today() },
  }));
  take('suspension', orders.suspension, (order, person) => {
    const relation = changes.suspended(relationOf(person), order);
    return { relation, answer: { sealedOn: today(), ...balanceOf(relation) } };
  });
  take('transferOut', orders.transferOut, (order, person) => ({
    relation: changes.transferredOut(relationOf(person), order),
    answer: { transferredOn: today() },
  }));
  take('interest', orders.interestCredit, ({ year, amount }, person) => {
    if (person.interestYears.includes(year)) throw new Refusal(409, [`the interest of ${year} has been credited`]);
    const relation = changes.withInterest(relationOf(person), amount);
    return { relation, interestYears: [...person.interestYears, year], answer: balanceOf(relation) };
  });
  take('termination', orders.termination, (_order, person) => ({
    relation: changes.terminated(relationOf(person)),
    answer: { terminatedOn: today(), ...balanceOf(relationOf(person)) },
  }));
  take('arrearsClearance', orders.arrearsClearance, (order, person) => ({
    relation: changes.cleared(relationOf(person), order),
    answer: { clearedOn: today() },
  }));
  take('transferRequest', orders.transferRequest, (order, person, requestNumber) => {
    changes.demandRequestable(relationOf(person));
    return { ...reply(order, person, requestNumber, requestNumber), answer: { requestNumber } };
  });
  take('transferReturn', orders.transferReturn, (order, person, returnNumber) => {
    const answer = { returnNumber };
    const requestNumber = requestOf(order.caseNumber);
    // An origin that is given everything back and has no other reply does not put it right.
    const silent = order.scope === 'allMaterials' && person.repliesSent >= repliesOf(order).length;
    return silent ? { answer } : { ...reply(order, person, requestNumber, returnNumber), answer };
  });
  return router;

  /** An order's route: the person, the answer and the callback are written together. */
  function take<O extends orders.OrderFields>(
    kind: Entry['kind'],
    { path, question }: { path: string; question: z.ZodType<O> },
    carryOut: (order: O, person: Participant, number: string) => Outcome,
  ): void {
    const answer = (order: O) => {
      const { idempotencyKey, caseNumber, idNumber } = order;
      const answered = once(store, { kind, idempotencyKey, caseNumber, amount: null, months: null, content: order }, (number) => {
        const person = participantOf(seed, store.read(), idNumber);
        const { answer, callback = null, ...changed } = carryOut(order, person, number);
        return { answer, callback, participants: { [keyOf(idNumber)]: { ...person, ...changed } } };
      });
      wake();
      return answered;
    };
    router.post(path, answering(question, answer, 201));
  }

  function reply(order: orders.OrderFields, { repliesSent }: Participant, requestNumber: string, number: string) {
    const callback = replyAfter(repliesOf(order), repliesSent, { caseNumber: order.caseNumber, requestNumber, number, repliedOn: today() });
    return { callback, repliesSent: repliesSent + 1 };
  }

  function repliesOf({ idNumber }: orders.OrderFields) {
    return seed.participants.get(idNumber)?.transferReplies ?? [];
  }

  /** The request that a return is about. */
  function requestOf(caseNumber: string): string {
    const isRequest = (entry: Entry) => entry.kind === 'transferRequest' && entry.caseNumber === caseNumber;
    const request = store.read().entries.findLast(isRequest);
    if (!request) throw new Refusal(409, ['no transfer has been requested in this case']);
    return request.number;
  }
}

function balanceOf({ account: { principal, interest } }: PensionRelation) {
  return { principal, interest };
}
