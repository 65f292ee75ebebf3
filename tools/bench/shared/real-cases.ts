/** Real cases of the examples, each handled by the real workers: every other one to its end, the others until a clerk must decide. */
import { join } from 'node:path';
import { filesOf, projectRoot, readProject } from '../../../src/models/index.ts';
import type { Vault } from '../../../src/vault/index.ts';
import { type Example, loadExamples } from '../../demo/index.ts';
import { CannotWalk, openBureau, sideOf } from '../../rehearse/index.ts';

export interface RealCase {
  caseNumber: string;
  applicant: { name: string; idNumber: string };
}

/** @returns one that was handled to its end */
export async function handleExamples(database: { databaseUrl: string; vault: Vault }): Promise<RealCase> {
  const project = await readProject(filesOf(projectRoot));
  const bureau = await openBureau(project, await sideOf(project.files), database);
  try {
    const closed: RealCase[] = [];
    for (const [index, example] of someExamples().entries()) {
      if (index % 2 === 0) closed.push({ caseNumber: await bureau.handle(example), applicant: applicantOf(example) });
      else await handleHalf(() => bureau.handle({ ...example, script: { clerks: {}, applicant: [] } }));
    }
    return closed[0] ?? fail();
  } finally {
    await bureau.close();
  }
}

/** Of all processes; more of them would only take longer. */
const someExamples = (): Example[] => loadExamples(join(projectRoot, 'examples')).filter((_, index) => index % 3 === 0);

const applicantOf = ({ application }: Example) => application['applicant'] as RealCase['applicant'];

function fail(): never {
  throw new Error('There are no examples.');
}

/** Nobody answers at the first task of a clerk: there the case stays. */
async function handleHalf(handle: () => Promise<unknown>): Promise<void> {
  try {
    await handle();
  } catch (error) {
    if (!(error instanceof CannotWalk)) throw error;
  }
}
