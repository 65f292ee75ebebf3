/** What the notices of a supplement say, in any process: the list that the check found missing, or the clerk's own request. */
import { z } from 'zod';
import { basis, commonData, type CommonData, dueOn, numbered, type Source } from '../../notices/index.ts';
import { sentence } from '../../policy/index.ts';
import { materials, supplement } from '../shared/index.ts';

export interface SupplementData extends CommonData {
  hasMissing: boolean;
  missing: string;
  hasRequest: boolean;
  request: string;
  dueOn: string;
}

const checked = materials.outcomes['check-materials']
  .pick({ missingDocuments: true })
  .refine(({ missingDocuments }) => missingDocuments.length > 0)
  .transform((found) => ({ ...found, supplementRequest: '' }));
const requested = supplement.pick({ supplementRequest: true }).transform((found) => ({ ...found, missingDocuments: [] }));
const cause = z.union([requested, checked]);

async function supplementData(source: Source): Promise<SupplementData> {
  const { missingDocuments, supplementRequest } = await newestCause(source);
  return {
    ...commonData(source),
    hasMissing: missingDocuments.length > 0,
    missing: numbered(
      missingDocuments.map(
        ({ name, form, requirement, clause }) => `${name}${form === '' ? '' : `（${form}）`}。${basis(requirement, clause)}`,
      ),
    ),
    hasRequest: supplementRequest !== '',
    request: sentence(supplementRequest),
    dueOn: await dueOn(source, 'await-supplement', 'supplement'),
  };
}

/** The latest decision that asked for a supplement, whichever step took it: the one that sent the case there now. */
async function newestCause({ cases, file }: Source): Promise<z.output<typeof cause>> {
  const causes = (await cases.decisions.of(file.caseNumber)).map(({ outcome }) => cause.safeParse(outcome).data);
  const newest = causes.findLast((found) => found !== undefined);
  if (!newest) throw new Error(`Case ${file.caseNumber} has no decision on record that asks for a supplement.`);
  return newest;
}

export const notices = { 'supplement-notice': supplementData, 'supplement-reminder': supplementData };
