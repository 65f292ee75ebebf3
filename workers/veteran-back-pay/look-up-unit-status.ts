/** B-38, B-44, B-48: what the registers say of the placement unit and the department above it. */
import { z } from 'zod';
import { sentence } from '../../src/policy/index.ts';
import { defineWorker } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/veteran-back-pay/rules/clauses.ts';
import { hardshipEnterprise } from '../../src/processes/veteran-back-pay/rules/hardship-enterprise.ts';
import { inabilityToConfirm } from '../../src/processes/veteran-back-pay/rules/inability.ts';
import { placementUnitStatusSchema, supervisingDeptStatusSchema } from '../../src/registries/index.ts';
import { unableToPay, unpaidBy } from '../../src/processes/veteran-back-pay/facts/unpaid.ts';
import { records } from '../../src/processes/veteran-back-pay/records/index.ts';
import { unitReferences, unitStatusView, unitStatusViewSchema } from '../../src/processes/veteran-back-pay/views/unit-status-view.ts';

export default defineWorker({
  jobType: 'look-up-unit-status',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({
    unitStatus: unitStatusViewSchema,
    placementUnitStatus: placementUnitStatusSchema,
    supervisingDeptStatus: supervisingDeptStatusSchema,
    hardshipEnterpriseClaimed: z.boolean(),
    inabilityToConfirm: z.boolean(),
    inabilityConfirmed: z.boolean(),
  }),
  async handle({ caseNumber }, context) {
    const { application } = await context.cases.files.get(caseNumber, 'veteran-back-pay');
    const unpaid = await unpaidBy(context.cases, caseNumber);
    const answer = unableToPay(await context.registries.unitRegister.status(unitReferences(application)), unpaid);
    const { placementUnitStatus, supervisingDeptStatus } = answer;
    const level = context.parameters.parameter('hardshipEnterpriseLevel', application.applicationDate).value;
    const hardship = hardshipEnterprise({ placementUnitStatus, supervisingDeptStatus, hardshipEnterpriseLevel: level });
    const inability = inabilityToConfirm({ placementUnitStatus, supervisingDeptStatus, unpaidBy: unpaid });
    const reasons = [
      because(
        'B-48',
        `原安置单位：${sentence(answer.placementUnitFinding)}原安置单位上级主管部门：${sentence(answer.supervisingDeptFinding)}`,
      ),
      ...hardship.reasons,
      ...inability.reasons,
    ];
    await records.write(context, caseNumber, 'look-up-unit-status', {
      inputs: { placementUnit: application.placementUnit.status, supervisingDepartment: application.supervisingDepartment?.status ?? null },
      outcome: { ...answer, hardshipEnterprise: hardship.value, inabilityToConfirm: inability.value },
      reasons,
    });
    return {
      unitStatus: unitStatusView(application, answer, reasons),
      placementUnitStatus,
      supervisingDeptStatus,
      hardshipEnterpriseClaimed: hardship.value.needed,
      inabilityToConfirm: inability.value,
      // Whoever has to confirm it does so in this round, also when the case comes here again.
      inabilityConfirmed: false,
    };
  },
});
