import { Temporal } from 'temporal-polyfill';
import { isoDate, type IsoDate } from './policy/index.ts';

/** Where the present comes from: the system in production, a fixed or moved time in tests. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

const toTheMinute = new Intl.DateTimeFormat('zh-CN', {
  ...{ timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

/** "11月23日 10:05", in China. */
export const timeText = (instant: Date): string => toTheMinute.format(instant);

/** The calendar date in China at that instant: deadlines and applications are dated there, wherever the server is. */
export function dateInChina(instant: Date): IsoDate {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO('Asia/Shanghai');
  return isoDate(zoned.toPlainDate().toString());
}
