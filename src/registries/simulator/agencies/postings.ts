import { Router } from 'express';
import { z } from 'zod';
import { Money } from '../../../policy/money.ts';
import { distinctMonths, type Period } from '../../../policy/months.ts';
import { caseNumberSchema, idempotencyKeySchema, idNumberSchema, moneySchema, monthSchema } from '../../values.ts';
import { answering, Refusal } from '../answering.ts';
import { once } from '../once.ts';
import type { Seed } from '../seed.ts';
import type { Entry, Store } from '../state.ts';
import { recordOf, today } from './shared.ts';

const postingSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  caseNumber: caseNumberSchema,
  idNumber: idNumberSchema,
  entries: z
    .array(
      z.strictObject({
        sequence: z.int().min(1),
        month: monthSchema,
        treatment: z.enum(['backPay', 'extension', 'lumpSum']),
        base: moneySchema.nullable(),
        unitShare: moneySchema,
        personalShare: moneySchema,
      }),
    )
    .min(1),
});
type Posting = z.output<typeof postingSchema>;

/** 养老保险补缴入账（征缴机构）, 医疗保险补缴入账（医保机构）: the account of a person, month by month. */
export function postings(seed: Seed, store: Store): Router {
  return Router()
    .post('/collection-agency/pension-postings', accounting('pensionPosting', 'pension'))
    .post('/medical-insurance/postings', accounting('medicalPosting', 'medical'));

  function accounting(kind: Entry['kind'], ledger: 'pension' | 'medical') {
    return answering(
      postingSchema,
      (posting) => {
        const problems = problemsOf(posting, recordOf(seed, posting.idNumber, ledger).paid);
        if (problems.length > 0) throw new Refusal(400, problems);
        const months = posting.entries.length;
        const { idempotencyKey, caseNumber } = posting;
        return once(store, { kind, idempotencyKey, caseNumber, amount: totalOf(posting), months, content: posting }, (postingNumber) => ({
          answer: { postingNumber, postedOn: today(), months },
          callback: null,
        }));
      },
      201,
    );
  }
}

function totalOf(posting: Posting): string {
  return Money.sum(posting.entries.flatMap((entry) => [entry.unitShare, entry.personalShare])).toString();
}

/** What an account would not take: a number twice, a month twice, a back-paid month that has been paid already. */
function problemsOf({ entries }: Posting, paidPeriods: readonly Period[]): string[] {
  const paid = new Set(distinctMonths(paidPeriods));
  const backPaid = entries.filter((entry) => entry.treatment === 'backPay').map((entry) => entry.month);
  return [
    ...repeated(entries.map((entry) => entry.sequence)).map((sequence) => `entries: sequence ${sequence} twice`),
    ...repeated(backPaid).map((value) => `entries: back-paid month ${value} twice`),
    ...backPaid.filter((value) => paid.has(value)).map((value) => `entries: month ${value} is already paid`),
  ];
}

function repeated<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
