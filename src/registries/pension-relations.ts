import type { z } from 'zod';
import { ask, type Connection } from './http.ts';
import * as orders from './pension-orders.ts';
import { pensionRelationSchema, type PensionRelation } from './pension-relation.ts';

interface OrderKind {
  path: string;
  order: z.ZodObject;
  receipt: z.ZodType;
}
type Ordering<K extends OrderKind> = (order: orders.OrderOf<K>) => Promise<z.output<K['receipt']>>;

/**
 * The social insurance bureau's register of pension relations (养老保险关系库). What an order does is in pension-orders.ts;
 * the same key with the same content gets the same answer. An order that the relation's status does not allow is refused.
 *
 * @throws RegistryNotFound when the person is not insured, RegistryRejected
 */
export interface PensionRelations {
  relation(question: { idNumber: string }): Promise<PensionRelation>;
  enroll: Ordering<typeof orders.enrollment>;
  postContributions: Ordering<typeof orders.contributionPosting>;
  resume: Ordering<typeof orders.resumption>;
  suspend: Ordering<typeof orders.suspension>;
  transferOut: Ordering<typeof orders.transferOut>;
  creditInterest: Ordering<typeof orders.interestCredit>;
  terminate: Ordering<typeof orders.termination>;
  clearArrears: Ordering<typeof orders.arrearsClearance>;
  requestTransfer: Ordering<typeof orders.transferRequest>;
  returnTransfer: Ordering<typeof orders.transferReturn>;
}

export function connectPensionRelations(connection: Connection): PensionRelations {
  const postContributions = ordering(orders.contributionPosting);
  return {
    relation: ({ idNumber }) => ask(connection, '/pension-relations/relation', { idNumber }, pensionRelationSchema),
    enroll: ordering(orders.enrollment),
    postContributions: ({ months, ...order }) =>
      postContributions({ ...order, months: months.map((month) => only(orders.paidMonth, month)) }),
    resume: ordering(orders.resumption),
    suspend: ordering(orders.suspension),
    transferOut: ordering(orders.transferOut),
    creditInterest: ordering(orders.interestCredit),
    terminate: ordering(orders.termination),
    clearArrears: ordering(orders.arrearsClearance),
    requestTransfer: ordering(orders.transferRequest),
    returnTransfer: ordering(orders.transferReturn),
  };

  function ordering<S extends z.ZodObject, R extends z.ZodType>(kind: { path: string; order: S; receipt: R }) {
    return (order: z.output<S>) => ask(connection, kind.path, only(kind.order, order), kind.receipt);
  }
}

/** The fields of the schema: the caller may hand over more than the bureau needs. */
function only<S extends z.ZodObject>(schema: S, given: z.output<S>): z.output<S> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => name in schema.shape)) as z.output<S>;
}
