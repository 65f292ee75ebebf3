import { sentence } from '../../policy/wording.ts';
import { z } from 'zod';
import { numbered } from '../format.ts';
import { commonData, dueOn, type CommonData, type Source } from './common.ts';

/** Materials to be supplemented: the list that the check found missing, or the clerk's own request. */
export interface SupplementData extends CommonData {
  hasMissing: boolean;
  missing: string;
  hasRequest: boolean;
  request: string;
  dueOn: string;
}

const document = z.object({ name: z.string(), form: z.string(), requirement: z.string(), clause: z.string() });
const checked = z.object({ missingDocuments: z.array(document).min(1) }).transform((found) => ({ ...found, supplementRequest: '' }));
const requested = z.object({ supplementRequest: z.string().min(1) }).transform((found) => ({ ...found, missingDocuments: [] }));
const cause = z.union([requested, checked]);

export async function supplementData(source: Source): Promise<SupplementData> {
  const { missingDocuments, supplementRequest } = await newestCause(source);
  return {
    ...commonData(source),
    hasMissing: missingDocuments.length > 0,
    missing: numbered(
      missingDocuments.map(
        ({ name, form, requirement, clause }) => `${name}${form === '' ? '' : `（${form}）`}。依据：“${clause}”（${requirement}）。`,
      ),
    ),
    hasRequest: supplementRequest !== '',
    request: sentence(supplementRequest),
    dueOn: await dueOn(source, 'await-supplement', 'supplement'),
  };
}

/** The latest decision that asked for a supplement: the one that sent the case there now. */
async function newestCause({ cases, file }: Source): Promise<z.output<typeof cause>> {
  const causes = (await cases.decisions(file.caseNumber)).map(({ outcome }) => cause.safeParse(outcome).data);
  const newest = causes.findLast((found) => found !== undefined);
  if (!newest) throw new Error(`Case ${file.caseNumber} has no decision on record that asks for a supplement.`);
  return newest;
}
