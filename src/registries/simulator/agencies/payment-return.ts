import type { paymentReturn } from '../../payment-return.ts';
import { answering } from '../answering.ts';
import { once } from '../once.ts';
import type { Store } from '../state.ts';

/** 退回原付款人: at once, with its receipt. */
export const returning = (store: Store, { question }: ReturnType<typeof paymentReturn>) =>
  answering(
    question,
    (order) => {
      const { idempotencyKey } = order;
      const amount = order.amount.toString();
      return once(store, { kind: 'return', idempotencyKey, caseNumber: '', amount, months: null, content: order }, (returnNumber) => ({
        answer: { returnNumber, returnedOn: store.today(), amount },
        callback: null,
      }));
    },
    201,
  );
