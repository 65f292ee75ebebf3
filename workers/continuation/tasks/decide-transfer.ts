/**
 * 处理转移逾期: the agency of the original place has not answered, or not put the transfer right (C-19, C-20). The source has
 * neither a term nor an end of the case for it: at each deadline the clerk is asked.
 */
import { because } from '../../../src/processes/continuation/rules/index.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/continuation/records.ts';

const words = { wait: '继续等待', refuse: '不再等待，不予续保' } as const;

export default clerkStep({
  task: 'decide-transfer',
  schema: records.outcomes['decide-transfer'],
  outcomeText: ({ decision }) => words[decision],
  async reasons({ decision, reason }, { caseNumber, context: { cases } }) {
    const returned = await records.find(cases, caseNumber, 'check-transfer-reply');
    const everything = returned?.outcome.transferResult === 'allMaterials';
    const missing = returned ? (everything ? '更正的资料和基金' : '补齐的明细') : '答复';
    const finding = `期限届满，尚未收到转出方社会保险经办机构${missing}；原文未规定如何办理，由业务人员决定${words[decision]}，理由：${reason}`;
    return [because(everything ? 'C-20' : 'C-19', finding)];
  },
});
