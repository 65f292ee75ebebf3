/** L-14: just before the money goes: is the account still what the clerks decided on? */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/lump-sum-payout/rules/index.ts';
import { records } from '../../src/processes/lump-sum-payout/records.ts';
import { askForAccount, isSameAccount } from '../../src/processes/lump-sum-payout/facts/account.ts';
import { accountFinding } from '../../src/processes/lump-sum-payout/views/account-view.ts';

export default defineWorker({
  jobType: 'confirm-account',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ accountUnchanged: z.boolean() }),
  async handle({ caseNumber }, context) {
    const { cases, registries } = context;
    const { idNumber } = (await cases.files.get(caseNumber, 'lump-sum-payout')).application.applicant;
    const now = await askForAccount(registries, idNumber);
    const accountUnchanged = isSameAccount(await records.read(cases, caseNumber, 'look-up-account'), now);
    const finding = accountUnchanged
      ? '支付前核对，关系状态和账户本息与复核时一致。'
      : `支付前核对，账户有变动，应重新核查：${accountFinding(now)}`;
    await records.write(context, caseNumber, 'confirm-account', {
      inputs: { asked: '养老保险关系和个人账户' },
      outcome: { accountUnchanged },
      outcomeText: accountUnchanged ? '账户无变动' : '账户有变动，重新核查',
      reasons: [because('L-14', finding)],
    });
    return { accountUnchanged };
  },
});
