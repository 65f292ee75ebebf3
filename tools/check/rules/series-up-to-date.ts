/** What is published every year has been entered for this one. */
import { type ModelFiles, owners } from '../../../src/models/index.ts';
import type { Check } from '../rule.ts';

/** Most are published in the middle of the year: until then nothing is wrong. */
export const hint = true;

interface Series {
  name: string;
  title: string;
  yearly?: boolean;
  values: { validFrom: string }[];
}

export const check: Check = ({ files }, { today }) => {
  const year = Number(today.slice(0, 4));
  return seriesIn(files).flatMap(({ file, name, title, values }) => {
    const last = Number(values.at(-1)?.validFrom.slice(0, 4));
    if (!(last < year)) return [];
    return [
      {
        file,
        element: name,
        message: `每年公布的“${title}”只录入到${last}年，没有${year}年的数值。`,
        remedy: `${year}年的数值公布后，在该参数的values末尾增加一项，validFrom写"${year}-01-01"，citation写公布的文件。`,
      },
    ];
  });
};

/** A file that cannot be read is the matter of other rules. */
function seriesIn(files: ModelFiles): (Series & { file: string })[] {
  return [...files]
    .filter(([path]) => owners.parameters.has(path))
    .flatMap(([file, text]) => listIn(text).map((each) => ({ ...each, file })))
    .filter(({ yearly, values }) => yearly === true && Array.isArray(values));
}

function listIn(text: string): Series[] {
  try {
    const content: unknown = JSON.parse(text);
    return Array.isArray(content) ? (content as Series[]) : [];
  } catch {
    return [];
  }
}
