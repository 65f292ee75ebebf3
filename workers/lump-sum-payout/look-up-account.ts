/** L-01, L-05, L-13, L-14: where the pension relation stands, what is in the personal account, what is owed, and who else claims it. */
import { z } from 'zod';
import { relationStatusNames } from '../../src/policy/index.ts';
import { defineWorker, type WorkerContext } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/lump-sum-payout/rules/index.ts';
import { checkName } from '../../src/processes/shared/index.ts';
import { records, type Account } from '../../src/processes/lump-sum-payout/records.ts';
import { competingClaims, unsettledClaims } from '../../src/processes/lump-sum-payout/facts/competing-claims.ts';
import { askForAccount } from '../../src/processes/lump-sum-payout/facts/account.ts';
import { accountFinding, accountView, accountViewSchema } from '../../src/processes/lump-sum-payout/views/account-view.ts';

export default defineWorker({
  jobType: 'look-up-account',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ account: accountViewSchema, claimsCompete: z.boolean() }),
  async handle({ caseNumber }, context) {
    const file = await context.cases.files.get(caseNumber, 'lump-sum-payout');
    const { applicant } = file.application;
    const { idNumber } = applicant;
    const found = await askForAccount(context.registries, idNumber);
    const claims = await competingClaims(context.cases, file);
    // Delivered twice, the first answer is on record: the clerks see what the rules go by.
    const { outcome: account } = await records.write(context, caseNumber, 'look-up-account', {
      inputs: { asked: '养老保险关系、个人账户和欠费' },
      outcome: {
        ...found,
        competingClaims: claims,
        unsettledClaims: await unsettledClaims(context.cases, caseNumber, claims),
        nameCheck: await checkName(context, applicant),
      },
      outcomeText: relationStatusNames[found.status],
      reasons: [because('L-14', accountFinding(found)), ...(claims.length > 0 ? [because('L-05', '同一参保人员另有他人申请领款。')] : [])],
    });
    const before = await accountBefore(context, caseNumber);
    return {
      account: accountView(account, { before, otherCases: await otherCases(context, idNumber) }),
      claimsCompete: account.unsettledClaims.length > 0,
    };
  },
});

/** Of an earlier round: the clerks are told what has changed since they decided. */
async function accountBefore({ cases, job }: WorkerContext, caseNumber: string): Promise<Account | null> {
  const earlier = (await cases.decisions.of(caseNumber)).filter(({ elementInstanceKey }) => elementInstanceKey !== job.elementInstanceKey);
  return records.among(earlier, 'look-up-account').at(-1)?.outcome ?? null;
}

/** Open cases that would go on with a relation which is to be ended. */
async function otherCases({ cases }: WorkerContext, idNumber: string): Promise<string[]> {
  const open = await cases.announcements.openCasesOf(idNumber, ({ needsPensionRelation }) => needsPensionRelation === true);
  return open.map(({ caseNumber }) => caseNumber);
}
