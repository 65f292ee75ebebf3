import { isoDate, type IsoDate, type Month } from '../policy/index.ts';

const newest = isoDate('9999-12-31');

/** As of when parameters are looked up: the application; where its time is not known, so late that the newest values hold. */
export function parameterDay(given: { applicationDate?: IsoDate | undefined; applicationMonth?: Month | undefined }): IsoDate | Month {
  return given.applicationDate ?? given.applicationMonth ?? newest;
}
