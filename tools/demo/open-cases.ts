import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Which case of which example a run has left open. A person has at most one open case, so without this a run that was
 * interrupted would bar the next one; with it the next one plays the case on.
 */
export interface OpenCases {
  find: (example: string) => string | undefined;
  remember: (example: string, caseNumber: string) => void;
  forget: (example: string) => void;
}

export function openCasesIn(file: string): OpenCases {
  const cases = new Map(Object.entries(read(file)));
  const save = () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(cases), null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  return {
    find: (example) => cases.get(example),
    remember: (example, caseNumber) => {
      cases.set(example, caseNumber);
      save();
    },
    forget: (example) => {
      if (cases.delete(example)) save();
    },
  };
}

function read(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}
