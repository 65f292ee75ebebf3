/** 核实继承人: who claims is heir or beneficiary by what they have handed in, or not (L-05). */
import { claimantRoleNames } from '../../../src/applications/index.ts';
import { caseProcessOf } from '../../../src/processes/index.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/settle-with-heirs/records.ts';

export default clerkStep({
  task: 'confirm-heir',
  schema: records.outcomes['confirm-heir'],
  outcomeText: ({ decision }) => (decision === 'approve' ? '认可申领人' : '不予认可'),
  async reasons({ decision, reason }, { caseNumber, context }) {
    const { process, survivors } = await context.cases.files.get(caseNumber);
    const { clauses, death } = caseProcessOf(process);
    const who = claimantRoleNames[(survivors.claim ?? survivors.heir)?.role ?? 'heir'];
    const finding = decision === 'approve' ? `认可申领人为${who}，依据：${reason}` : `不予认可申领人为${who}，理由：${reason}`;
    return [{ requirement: death.requirement, clause: clauses[death.requirement] ?? '', finding }];
  },
  effect: ({ decision }, { caseNumber, context: { cases } }) => cases.heirs.decide(caseNumber, decision === 'approve'),
});
