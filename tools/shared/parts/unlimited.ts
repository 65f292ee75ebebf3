import { limitFields } from '../../../src/config-limits.ts';

/** Settings by which nobody is stopped for asking often. */
export const unlimited: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(limitFields).map((setting) => [setting, '1000000']),
);
