import { isoDate, type IsoDate } from '../policy/index.ts';

/** 2026-11-23, 2026/11/23 (as spreadsheets make of it), 2026年11月23日, 20261123. */
export function dayIn(text: string): IsoDate | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  try {
    return isoDate([year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'));
  } catch {
    return undefined;
  }
}
