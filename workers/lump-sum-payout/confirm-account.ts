/** L-14: just before the relation ends: is the account still what the clerks decided on, and does nobody else claim it? */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/lump-sum-payout/rules/index.ts';
import { records } from '../../src/processes/lump-sum-payout/records.ts';
import { askForAccount, isSameAccount } from '../../src/processes/lump-sum-payout/facts/account.ts';
import { competingClaims } from '../../src/processes/lump-sum-payout/facts/competing-claims.ts';
import { accountFinding } from '../../src/processes/lump-sum-payout/views/account-view.ts';

export default defineWorker({
  jobType: 'confirm-account',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ accountUnchanged: z.boolean() }),
  async handle({ caseNumber }, context) {
    const { cases, registries } = context;
    const file = await cases.files.get(caseNumber, 'lump-sum-payout');
    const decidedOn = await records.read(cases, caseNumber, 'look-up-account');
    const now = await askForAccount(registries, file.application.applicant.idNumber);
    const newClaims = (await competingClaims(cases, file)).filter((claim) => !decidedOn.competingClaims.includes(claim));
    const sameAccount = isSameAccount(decidedOn, now);
    const accountUnchanged = sameAccount && newClaims.length === 0;
    const reasons = [
      because(
        'L-14',
        sameAccount ? '支付前核对，关系状态和账户本息与复核时一致。' : `支付前核对，账户有变动，应重新核查：${accountFinding(now)}`,
      ),
      ...(newClaims.length > 0 ? [because('L-05', '支付前核对，复核之后另有他人申请领款，应先处理异议。')] : []),
    ];
    await records.write(context, caseNumber, 'confirm-account', {
      inputs: { asked: '养老保险关系、个人账户和其他领款申请' },
      outcome: { accountUnchanged },
      outcomeText: accountUnchanged ? '无变动' : '有变动，重新核查',
      reasons,
    });
    return { accountUnchanged };
  },
});
