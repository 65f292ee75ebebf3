/** 处理转移逾期: the agency of the original place has not answered in time (C-19; the source names no term). */
import { because } from '../../../src/processes/continuation/rules/index.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/continuation/records.ts';

export default clerkStep({
  task: 'decide-transfer',
  schema: records.outcomes['decide-transfer'],
  outcomeText: ({ decision }) => (decision === 'wait' ? '继续等待答复' : '不予续保'),
  reasons: ({ decision, reason }) => [
    because('C-19', `转出方社会保险经办机构逾期未答复，决定${decision === 'wait' ? '继续等待' : '不予续保'}，理由：${reason}`),
  ],
});
