/** Which styles of a workbook show a number as a day. */
import { hear } from './xml.ts';

/** The formats of days that every program knows by their numbers (18.8.30): the common ones, and those of Chinese programs. */
const known: readonly (readonly [from: number, to: number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
];

/** @returns the places in the list of styles */
export function dayStyles(xml: string): Set<number> {
  const own = new Map<number, string>();
  const formats: number[] = [];
  let inList = false;
  hear(xml, {
    open(name, attribute) {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') inList = true;
      if (name === 'xf' && inList) formats.push(Number(attribute('numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inList = false;
    },
  });
  const isDay = (format: number) => {
    const code = own.get(format);
    return code === undefined ? known.some(([from, to]) => from <= format && format <= to) : /[yd]/i.test(withoutText(code));
  };
  return new Set(formats.flatMap((format, style) => (isDay(format) ? [style] : [])));
}

/** What is shown as it stands, and what is of colours, currencies and languages. */
const withoutText = (code: string): string => code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
