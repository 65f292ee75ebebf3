import { isoDate } from '../../../../src/policy/dates.ts';

/** What an applicant states of his service. */
export const stated = {
  personType: 'soldier',
  enlistmentDate: isoDate('1990-12-01'),
  dischargeDate: isoDate('1993-12-01'),
  dischargeMode: 'governmentArrangedWork',
} as const;

/** An archive or an organ that says nothing of it. */
export const silent = { personType: null, enlistmentDate: null, dischargeDate: null, dischargeMode: null } as const;
