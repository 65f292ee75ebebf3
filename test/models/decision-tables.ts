import { readFileSync } from 'node:fs';
import { readDecision, type Decision } from '../../src/models/decision-table.ts';

export { allFacts } from '../../tools/check/values/table-inputs.ts';

export async function loadDecision(id: string): Promise<Decision> {
  return (await readDecision(readFileSync(`dmn/${id}.dmn`, 'utf8'))).decision;
}
