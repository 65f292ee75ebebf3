/** The pre-check of suspension (中断, S-01 to S-18). */
import type { z } from 'zod';
import { choice, date, group, yesOrNo } from '../../applications/index.ts';
import * as policy from './rules/index.ts';
import {
  commonFields,
  materials,
  money,
  months,
  outcome,
  type Outcomes,
  parameterDay,
  type PreCheck,
  type PrecheckServices,
  requiredBy,
} from '../../pre-check/index.ts';
import { guide } from './guide.ts';
import { custodyTypeNames, suspensionReasonNames } from '../../policy/index.ts';

const given = group('已知情况', {
  ...commonFields,
  suspensionReason: choice('中断原因', suspensionReasonNames).optional(),
  custodyType: choice('处罚种类', custodyTypeNames).optional(),
  custodyMonthsPaid: months('执行期间的缴费').optional(),
  sentenceServed: yesOrNo('是否服刑期满').optional(),
  actualMonthsBefore: months('判刑前的实际缴费年限').optional(),
  deemedMonthsBefore: months('判刑前的视为缴费年限').optional(),
  actualMonthsAfter: months('服刑期满后的实际缴费年限').optional(),
  enlistmentApprovalDate: date('批准参军日期').optional(),
  arrearsAmount: money('欠费金额').optional(),
  arrearsMonths: months('欠费').optional(),
  arrearsCleared: yesOrNo('欠费是否完清').optional(),
  deletionRequestedByPerson: yesOrNo('本人是否申请删除欠费').optional(),
  requestDate: date('要求打印接续卡、登记养老保险手册的日期').optional(),
  newStandardReleaseDate: date('新的缴费标准出台日期').optional(),
  lastYearFullStandardMonthly: money('上年度100%标准的月缴费额').optional(),
  normalMonthlyAmount: money('本人应缴的月缴费额').optional(),
});

const outcomeSchema = {
  accountSealed: outcome.yesOrNo('个人账户是否封存'),
  accountRetained: outcome.yesOrNo('个人账户是否保留'),
  interestAccrues: outcome.yesOrNo('个人账户是否计息'),
  mayContribute: outcome.yesOrNo('该期间是否可以继续缴费'),
  countedMonths: outcome.months('该期间计算的缴费年限'),
  lastPayableMonth: outcome.text('最后一个应缴费的月份', '2019-08'),
  creditedActualMonths: outcome.months('合计的实际缴费年限'),
  deemedMonthsCounted: outcome.months('仍然计算的视为缴费年限'),
  transferOutAllowed: outcome.yesOrNo('是否可以办理转出'),
  arrearsDeleted: outcome.yesOrNo('欠费是否作删除处理'),
  arrearsMonthsCounted: outcome.months('欠费月份中计算缴费年限的'),
  assessedMonthlyAmount: outcome.amount('本年度月缴费额'),
  lastYearStandardApplies: outcome.yesOrNo('是否按上年度标准核定'),
};

export const preCheck: PreCheck<typeof given> = { key: 'suspension', given, outcomes, outcomeSchema, required, guide };

type Given = z.output<typeof given>;

function required({ suspensionReason }: Given, services: PrecheckServices) {
  return requiredBy(services, 'suspension-required-documents', { suspensionReason });
}

function outcomes(facts: Given, services: PrecheckServices): Outcomes {
  const lostBy = services.parameters.parameter('deemedMonthsLostBy', parameterDay(facts)).value;
  return {
    eligible: policy.eligibility(facts),
    ...materials(required(facts, services), facts.documents),
    accountSealed: policy.accountSealed(facts),
    accountRetained: policy.accountRetained(facts),
    interestAccrues: policy.interestAccrues(facts),
    ...transferOut(facts),
    lastYearStandardApplies: policy.lastYearStandardApplies(facts),
    assessedMonthlyAmount: policy.assessedMonthlyAmount(facts),
    lastPayableMonth: policy.lastPayableMonth(facts),
    mayContribute: policy.mayContribute(facts),
    countedMonths: policy.countedMonths(facts),
    creditedActualMonths: policy.creditedActualMonths(facts),
    deemedMonthsCounted: policy.deemedMonthsCounted(facts, lostBy),
  };
}

/** S-07, S-08: one decision, three keys. */
function transferOut(facts: Given): Outcomes {
  const found = policy.transferOut(facts);
  if (!found) return {};
  const { value, reasons } = found;
  const counted = value.arrearsMonthsCounted;
  return {
    transferOutAllowed: { value: value.transferOutAllowed, reasons },
    arrearsDeleted: { value: value.arrearsDeleted, reasons },
    arrearsMonthsCounted: counted === undefined ? undefined : { value: counted, reasons },
  };
}
