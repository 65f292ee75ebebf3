import type { Check } from '../../../applications/index.ts';
import { dateChecks } from './dates.ts';
import type { VeteranApplication } from './fields.ts';
import { listChecks } from './lists.ts';
import { archiveDifficultyDescribed } from './archive.ts';
import { unitChecks } from './units.ts';

export const veteranChecks: Check<VeteranApplication>[] = [...dateChecks, ...unitChecks, archiveDifficultyDescribed, ...listChecks];
