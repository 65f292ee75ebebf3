import { Router } from 'express';
import { distinctMonths, Money, type Period } from '../../../policy/index.ts';
import { pensionPosting } from '../../collection-agency.ts';
import { medicalPosting } from '../../medical-insurance.ts';
import type { Posting } from '../../posting.ts';
import { answering, Refusal } from '../answering.ts';
import { once } from '../once.ts';
import type { Seed } from '../seed.ts';
import type { Entry, Store } from '../state.ts';
import { recordOf } from './shared.ts';

/** 养老保险补缴入账（征缴机构）, 医疗保险补缴入账（医保机构）: the account of a person, month by month. */
export function postings(seed: Seed, store: Store): Router {
  return Router()
    .post(pensionPosting.path, accounting('pensionPosting', pensionPosting, 'pension'))
    .post(medicalPosting.path, accounting('medicalPosting', medicalPosting, 'medical'));

  function accounting(kind: Entry['kind'], { question }: typeof pensionPosting, ledger: 'pension' | 'medical') {
    return answering(
      question,
      (posting) => {
        const problems = problemsOf(posting, recordOf(seed, posting.idNumber, ledger).paid);
        if (problems.length > 0) throw new Refusal(400, problems);
        const months = posting.entries.length;
        const { idempotencyKey, caseNumber } = posting;
        return once(store, { kind, idempotencyKey, caseNumber, amount: totalOf(posting), months, content: posting }, (postingNumber) => ({
          answer: { postingNumber, postedOn: store.today(), months },
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
