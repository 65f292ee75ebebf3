import { asking, type Asking } from './exchange.ts';
import type { Connection } from './http.ts';
import * as orders from './pension-orders.ts';
import { pensionRelationSchema } from './pension-relation.ts';
import { personQuestionSchema } from './values.ts';

export const relation = { path: '/pension-relations/relation', question: personQuestionSchema, answer: pensionRelationSchema };

/**
 * The social insurance bureau's register of pension relations (养老保险关系库). What an order does is in pension-orders.ts;
 * the same key with the same content gets the same answer. An order that the relation's status does not allow is refused.
 *
 * @throws RegistryNotFound when the person is not insured, RegistryRejected
 */
export interface PensionRelations {
  relation: Asking<typeof relation>;
  enroll: Asking<typeof orders.enrollment>;
  postContributions: Asking<typeof orders.contributionPosting>;
  resume: Asking<typeof orders.resumption>;
  suspend: Asking<typeof orders.suspension>;
  transferOut: Asking<typeof orders.transferOut>;
  creditInterest: Asking<typeof orders.interestCredit>;
  terminate: Asking<typeof orders.termination>;
  clearArrears: Asking<typeof orders.arrearsClearance>;
  requestTransfer: Asking<typeof orders.transferRequest>;
  returnTransfer: Asking<typeof orders.transferReturn>;
}

export const connectPensionRelations = (connection: Connection): PensionRelations => ({
  relation: asking(connection, relation),
  enroll: asking(connection, orders.enrollment),
  postContributions: asking(connection, orders.contributionPosting),
  resume: asking(connection, orders.resumption),
  suspend: asking(connection, orders.suspension),
  transferOut: asking(connection, orders.transferOut),
  creditInterest: asking(connection, orders.interestCredit),
  terminate: asking(connection, orders.termination),
  clearArrears: asking(connection, orders.arrearsClearance),
  requestTransfer: asking(connection, orders.transferRequest),
  returnTransfer: asking(connection, orders.transferReturn),
});
