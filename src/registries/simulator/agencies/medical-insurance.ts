import { Router } from 'express';
import { answering } from '../answering.ts';
import type { Seed } from '../seed.ts';
import { personQuestionSchema, recordOf } from './shared.ts';

/** 医保机构: the medical ledger. It stays as seeded, like the pension ledger. */
export function medicalInsurance(seed: Seed): Router {
  return Router().post(
    '/medical-insurance/records',
    answering(personQuestionSchema, ({ idNumber }) => recordOf(seed, idNumber, 'medical')),
  );
}
