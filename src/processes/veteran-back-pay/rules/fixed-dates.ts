import { isoDate, monthOf } from '../../../policy/index.ts';

/** The day on which the Opinion (《意见》) took effect. "施行前" is strictly before it (AMB-04). */
export const OPINION_EFFECTIVE = isoDate('2019-01-21');

/** The month in which the Opinion took effect; whether it counts as before is AMB-05. */
export const OPINION_MONTH = monthOf(OPINION_EFFECTIVE);

/** The day on which the Social Insurance Law (《中华人民共和国社会保险法》) took effect. */
export const SOCIAL_INSURANCE_LAW_EFFECTIVE = isoDate('2011-07-01');
