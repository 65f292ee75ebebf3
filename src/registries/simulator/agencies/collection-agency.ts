import { Router } from 'express';
import { Money } from '../../../policy/index.ts';
import { agencyReturn, remittanceOrder } from '../../collection-agency.ts';
import { answering, Refusal } from '../answering.ts';
import { payment } from '../callbacks.ts';
import { once } from '../once.ts';
import type { Seed } from '../seed.ts';
import type { Store } from '../state.ts';
import { returning } from './payment-return.ts';
import { personOf } from './shared.ts';

/** 征缴机构: takes payment orders, and says by callback when the money has arrived. */
export function collectionAgency(seed: Seed, store: Store, wake: () => void): Router {
  const { today } = store;
  return Router()
    .post(agencyReturn.path, returning(store, agencyReturn))
    .post(
      remittanceOrder.path,
      answering(
        remittanceOrder.question,
        (order) => {
          personOf(seed, order.idNumber);
          const { pension, medical, caseNumber, idempotencyKey } = order;
          const total = Money.sum([pension.unitShare, pension.personalShare, medical.unitShare, medical.personalShare]);
          if (total.isZero()) throw new Refusal(400, ['pension, medical: there is nothing to pay']);
          const amount = total.toString();
          const answer = once(
            store,
            { kind: 'order', idempotencyKey, caseNumber, amount, months: null, content: order },
            (orderNumber) => ({
              answer: { orderNumber, acceptedOn: today(), amount },
              callback: payment({
                sender: 'collectionAgency',
                caseNumber,
                kind: 'remittance',
                amount,
                paidOn: today(),
                reference: orderNumber,
              }),
            }),
          );
          wake();
          return answer;
        },
        201,
      ),
    );
}
