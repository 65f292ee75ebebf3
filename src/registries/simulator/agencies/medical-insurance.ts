import { Router } from 'express';
import { medicalRecords } from '../../medical-insurance.ts';
import { answering } from '../answering.ts';
import type { Seed } from '../seed.ts';
import { recordOf } from './shared.ts';

/** 医保机构: the medical ledger. It stays as seeded, like the pension ledger. */
export function medicalInsurance(seed: Seed): Router {
  return Router().post(
    medicalRecords.path,
    answering(medicalRecords.question, ({ idNumber }) => recordOf(seed, idNumber, 'medical')),
  );
}
