/** Amounts that rest on examples say so in the letter: nobody pays by them. */
import type { Source } from '../../../notices/index.ts';
import { exampleTitles } from '../views/parameter-view.ts';

export interface ExamplesData {
  usesExamples: boolean;
  /** Which parameters are only examples. */
  exampleParameters: string;
}

/** @param rows what the letter tells the amounts of */
export function examplesData({ parameters }: Source, rows: readonly { parameterVersions: readonly string[] }[]): ExamplesData {
  const titles = exampleTitles([...new Set(rows.flatMap(({ parameterVersions }) => parameterVersions))], parameters);
  return { usesExamples: titles.length > 0, exampleParameters: titles.join('、') };
}
