/** The tests that name a requirement in their title, or in a row of their table of cases. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idsIn } from '../shared/index.ts';

export interface Proof {
  file: string;
  title: string;
  ids: Set<string>;
}

const root = join(import.meta.dirname, '..', '..');
const titled = /\b(?:test|describe)(?:\.each.*)?\(\s*(['"`])(.*?)\1/;
const caseRow = /\bid: (['"`])(.*?)\1/;
/** A row of a table of cases that begins with the ids. */
const idRow = /^\s*\[\s*(['"`])((?:[BECLS]|AMB)-\d\d.*?)\1/;

/** Tests of tools quote the models, and prove nothing of the rules either. */
const ofTools = /^tools\/(?:diff|docs)\//;

export function allProofs(): Proof[] {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    // That a clause stands in the source as it is quoted proves nothing of the rule.
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('clauses.test.ts') && !ofTools.test(name))
    .sort()
    .flatMap((name) => proofsOf(join('test', name)));
}

function proofsOf(file: string): Proof[] {
  let title = '';
  const proofs: Proof[] = [];
  for (const line of readFileSync(join(root, file), 'utf8').split('\n')) {
    title = (idRow.exec(line) ?? caseRow.exec(line) ?? titled.exec(line))?.[2] ?? title;
    const ids = idsIn(line.replace(/\/\/.*|^\s*\*.*/, ''));
    if (ids.size > 0 && title !== '') proofs.push({ file, title, ids });
  }
  return proofs;
}
