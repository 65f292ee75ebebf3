import { Router } from 'express';
import { answering } from '../answering.ts';
import type { Seed } from '../seed.ts';
import { personQuestionSchema } from './shared.ts';

/** 民政局: who is not in the minimum-living database is not in hardship. */
export function civilAffairs(seed: Seed): Router {
  return Router().post(
    '/civil-affairs/hardship',
    answering(personQuestionSchema, ({ idNumber }) => {
      const entry = seed.persons.get(idNumber)?.hardship;
      return { hardship: entry?.kind ?? 'none', since: entry?.since ?? null };
    }),
  );
}
