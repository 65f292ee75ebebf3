/** 版式文件: in which formats an archive may want letters. */
import type { PrintedLetter } from '../../src/cases/index.ts';
import { letterPdf, type Seal } from '../../src/letters/index.ts';
import { readOffice } from '../../src/notices/index.ts';
import { caseProcessOf } from '../../src/processes/index.ts';

export interface Format {
  ending: string;
  print: (letter: PrintedLetter, seal: Seal) => Promise<Buffer>;
}

const bureauOf = ({ process }: PrintedLetter): string => readOffice(caseProcessOf(process).office).bureau;

/** Null: not made here. Whoever has a library for OFD (GB/T 33190) puts it there. */
export const formats = {
  pdf: { ending: 'pdf', print: (letter, seal) => letterPdf(letter, bureauOf(letter), seal) },
  ofd: null,
} as const satisfies Record<string, Format | null>;
export type FormatName = keyof typeof formats;
