/** 审核确认不存在或无缴费能力: the departments confirm, or find somebody who can pay (B-48, B-54, AMB-51). */
import { z } from 'zod';
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { placementUnitStatusSchema, supervisingDeptStatusSchema } from '../../../src/registries/index.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/veteran-back-pay/records/index.ts';

const words = {
  confirmed: '确认原安置单位及其上级主管部门不存在或者无缴费能力',
  unitAble: '认定原安置单位有缴费能力',
  departmentAble: '认定原安置单位上级主管部门有缴费能力',
} as const;

const registered = z.object({
  placementUnitStatus: placementUnitStatusSchema,
  supervisingDeptStatus: supervisingDeptStatusSchema,
});

export default clerkStep({
  task: 'confirm-inability',
  schema: records.outcomes['confirm-inability'],
  outcomeText: ({ decision }) => words[decision],
  async objections({ decision }, { caseNumber, context }) {
    const { supervisingDepartment } = (await context.cases.files.get(caseNumber, 'veteran-back-pay')).application;
    const nobody = decision === 'departmentAble' && supervisingDepartment === null;
    return nobody ? ['decision: "departmentAble" is not possible, the application names no supervising department'] : [];
  },
  derived: {
    schema: registered.extend({ inabilityConfirmed: z.boolean() }),
    async from({ decision }, { caseNumber, context }) {
      const known = await records.read(context.cases, caseNumber, 'look-up-unit-status', ['placementUnitStatus', 'supervisingDeptStatus']);
      return {
        inabilityConfirmed: decision === 'confirmed',
        placementUnitStatus: decision === 'unitAble' ? 'existsAbleToPay' : unable(known.placementUnitStatus),
        supervisingDeptStatus: decision === 'departmentAble' ? 'existsAbleToPay' : unable(known.supervisingDeptStatus),
      };
    },
  },
  reasons: ({ decision, reason }) => [because('B-48', `经济、人力资源和社会保障等部门审核，${words[decision]}，理由：${reason}`, 'AMB-51')],
});

/** The departments' word counts more than the register's: whom they do not find able cannot pay (B-48). */
function unable<Status extends string>(registered: Status): Status | 'existsUnableToPay' {
  return registered === 'existsAbleToPay' ? 'existsUnableToPay' : registered;
}
