/** 核实死亡信息: the death is true, and the case stops; or it is not, and nothing has happened (the source says neither). */
import { caseProcessOf } from '../../../src/processes/index.ts';
import { deathSourceNames } from '../../../src/cases/index.ts';
import { dateText } from '../../../src/policy/index.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/death-report/records.ts';

export default clerkStep({
  task: 'confirm-death',
  schema: records.outcomes['confirm-death'],
  outcomeText: ({ decision }) => (decision === 'confirm' ? '死亡属实' : '死亡信息不属实'),
  async reasons({ decision, reason }, { caseNumber, context }) {
    const { process, death } = await context.cases.files.get(caseNumber);
    const { clauses, death: rule } = caseProcessOf(process);
    const told = death ? `（${deathSourceNames[death.source]}，死亡日期${dateText(death.diedOn)}）` : '';
    const finding = `${decision === 'confirm' ? `申请人已经死亡${told}，经核实属实` : '死亡信息经核实不属实，照常办理'}：${reason}`;
    return [{ requirement: rule.requirement, clause: clauses[rule.requirement] ?? '', finding }];
  },
  effect: ({ decision }, { caseNumber, context: { cases } }) =>
    decision === 'confirm' ? cases.deaths.confirm(caseNumber) : cases.deaths.discard(caseNumber),
});
