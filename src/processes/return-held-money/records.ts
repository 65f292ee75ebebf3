/** What the steps of the return record: what others than the bureau have, and how it came back (B-04). */
import { z } from 'zod';
import { remitterNames } from '../../policy/index.ts';
import { dateSchema, moneySchema } from '../../registries/index.ts';
import { coded, field, oneOf, recordsOf, requiredText } from '../shared/index.ts';

const { placementUnit, supervisingDepartment } = remitterNames;
/** Who may have received a personal share beside the bureau. */
export const holderNames = { placementUnit, supervisingDepartment } as const;
export type Holder = keyof typeof holderNames;

export const records = recordsOf({
  'list-held-money': z.object({
    /** The case ended without effect, or too much was paid. */
    scope: coded('退款范围', { everything: '全部', surplus: '多缴部分' }),
    holdings: field(
      '单位代收的款项',
      z.array(z.object({ holder: coded('代收单位', holderNames), amount: field('金额（元）', moneySchema) })),
    ),
    /** Of which payments: these go back, and nothing that comes meanwhile. What was listed by an earlier version has only the sums. */
    money: field(
      '代收的各笔缴费',
      z.array(
        z.object({
          paymentId: field('缴费编号', z.string()),
          idempotencyKey: field('退款编号', z.string()),
          amount: field('金额（元）', moneySchema),
        }),
      ),
    ).optional(),
  }),

  'confirm-held-money': oneOf(
    z.object({ decision: z.literal('returned'), returnedOn: dateSchema, voucherNumber: requiredText }),
    z.object({ decision: z.literal('advanced'), fundDocument: requiredText, reason: requiredText }),
  ),
});
