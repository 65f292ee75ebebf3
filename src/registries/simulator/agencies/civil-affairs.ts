import { Router } from 'express';
import { hardship } from '../../civil-affairs.ts';
import { answering } from '../answering.ts';
import type { Seed } from '../seed.ts';

/** 民政局: who is not in the minimum-living database is not in hardship. */
export function civilAffairs(seed: Seed): Router {
  return Router().post(
    hardship.path,
    answering(hardship.question, ({ idNumber }) => {
      const entry = seed.persons.get(idNumber)?.hardship;
      return { hardship: entry?.kind ?? 'none', since: entry?.since ?? null };
    }),
  );
}
