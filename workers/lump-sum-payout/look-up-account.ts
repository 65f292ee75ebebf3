/** L-01, L-13, L-14: where the pension relation stands, what is in the personal account, and what is owed. */
import { z } from 'zod';
import { relationStatusNames } from '../../src/policy/index.ts';
import { defineWorker, type WorkerContext } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/lump-sum-payout/rules/index.ts';
import { records, type Account } from '../../src/processes/lump-sum-payout/records.ts';
import { askForAccount } from '../../src/processes/lump-sum-payout/facts/account.ts';
import { accountFinding, accountView, accountViewSchema } from '../../src/processes/lump-sum-payout/views/account-view.ts';

export default defineWorker({
  jobType: 'look-up-account',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ account: accountViewSchema }),
  async handle({ caseNumber }, context) {
    const { idNumber } = (await context.cases.files.get(caseNumber, 'lump-sum-payout')).application.applicant;
    const found = await askForAccount(context.registries, idNumber);
    // Delivered twice, the first answer is on record: the clerks see what the rules go by.
    const { outcome: account } = await records.write(context, caseNumber, 'look-up-account', {
      inputs: { asked: '养老保险关系、个人账户和欠费' },
      outcome: found,
      outcomeText: relationStatusNames[found.status],
      reasons: [because('L-14', accountFinding(found))],
    });
    const before = await accountBefore(context, caseNumber);
    return { account: accountView(account, { before, otherCases: await otherCases(context, idNumber) }) };
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
