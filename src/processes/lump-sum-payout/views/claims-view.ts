/** The other claims as the form of a dispute shows them, masked; what speaks for each is with the originals at the window. */
import { z } from 'zod';
import { claimantRoleNames, documentNames, maskIdNumber, maskName } from '../../../applications/index.ts';
import { dateText } from '../../../policy/index.ts';
import type { TaskView } from '../../shared/index.ts';
import { competingClaims } from '../facts/competing-claims.ts';

const text = z.string();
const claimSchema = z.object({ caseNumber: text, applicationDate: text, claimantRoleLabel: text, claimant: text, documents: text });

/** The variable `competingClaims`, as they are when the task begins. */
export const competingClaimsView: TaskView = {
  schema: z.object({ competingClaims: z.array(claimSchema) }),
  async show({ caseNumber, context: { cases } }) {
    const numbers = await competingClaims(cases, await cases.files.get(caseNumber, 'lump-sum-payout'));
    const claims = await Promise.all(numbers.map((number) => cases.files.get(number, 'lump-sum-payout')));
    return {
      competingClaims: claims.map(({ caseNumber: number, application: { applicationDate, claimant }, documents }) => ({
        caseNumber: number,
        applicationDate: dateText(applicationDate),
        claimantRoleLabel: claimantRoleNames[claimant.role],
        claimant: `${maskName(claimant.name)}（${maskIdNumber(claimant.idNumber)}）`,
        documents: documents.map((code) => documentNames[code]).join('、'),
      })),
    };
  },
};
