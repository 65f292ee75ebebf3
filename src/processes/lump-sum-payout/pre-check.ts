/** The pre-check of lump-sum payout (一次性支付, L-01 to L-15). */
import type { z } from 'zod';
import { choice, date, group, yesOrNo } from '../../applications/index.ts';
import { allMet, type Condition } from '../../policy/index.ts';
import * as policy from './rules/index.ts';
import {
  commonFields,
  materials,
  money,
  outcome,
  type Outcomes,
  parameterDay,
  type PreCheck,
  type PrecheckServices,
  requiredBy,
} from '../../pre-check/index.ts';
import { guide } from './guide.ts';
import { destinationNames, eventNames } from './rules/facts.ts';

const given = group('已知情况', {
  ...commonFields,
  event: choice('申请事由', eventNames).optional(),
  destination: choice('定居地', destinationNames).optional(),
  agencyInsured: yesOrNo('调入的机关事业单位是否参保').optional(),
  retired: yesOrNo('是否已在该机关事业单位退休').optional(),
  deathDate: date('死亡日期').optional(),
  certificateDate: date('死亡证明出具日期').optional(),
  approvalDate: date('批准出国（境）定居日期').optional(),
  departureDate: date('出境日期').optional(),
  accountPrincipal: money('个人账户本金').optional(),
  accountInterest: money('个人账户利息').optional(),
  arrearsAmount: money('欠费金额').optional(),
});

const outcomeSchema = {
  cutoffDate: outcome.text('截止缴费日期', '2019-03-05'),
  payoutAmount: outcome.amount('一次性支付金额'),
  mayProcess: outcome.yesOrNo('是否可以办理支付'),
  relationTerminated: outcome.yesOrNo('是否终止基本养老保险关系'),
};

/** `lumpSum` is published: the payout (一次性支付), not a one-off contribution. */
export const preCheck: PreCheck<typeof given> = { key: 'lumpSum', given, outcomes, outcomeSchema, required, guide };

type Given = z.output<typeof given>;

function readingsFor(facts: Given, { parameters }: PrecheckServices) {
  const day = parameterDay(facts);
  return {
    cutoff: parameters.parameter('lumpSumAgencyCutoff', day).value,
    arrearsBlock: parameters.parameter('lumpSumAgencyArrearsBlock', day).value,
    heirProofFromRetiree: parameters.parameter('lumpSumHeirProofFromRetiree', day).value,
  };
}

function outcomes(facts: Given, services: PrecheckServices): Outcomes {
  const { cutoff, arrearsBlock } = readingsFor(facts, services);
  const eligible = policy.eligibility(facts);
  const documents = handedIn(facts, services);
  return {
    eligible,
    ...documents,
    cutoffDate: policy.cutoffDate(facts, cutoff),
    payoutAmount: eligible?.value === false ? undefined : policy.payoutAmount(facts),
    mayProcess: allMet(eligible, documents.documentsComplete as Condition, policy.arrearsAllowPayout(facts, arrearsBlock)),
    relationTerminated: policy.relationTerminated(facts),
  };
}

/** L-05 to L-10. */
function required(facts: Given, services: PrecheckServices) {
  const { heirProofFromRetiree } = readingsFor(facts, services);
  const question = { event: policy.eventOf(facts), destination: facts.destination, heirProofFromRetiree };
  return requiredBy(services, 'lump-sum-payout-required-documents', question);
}

function handedIn(facts: Given, services: PrecheckServices) {
  const { documentsComplete, missingDocuments } = materials(required(facts, services), facts.documents);
  // Incomplete for every destination; but what is missing depends on which it is.
  const open = policy.eventOf(facts) === 'emigration' && !facts.destination && documentsComplete?.value === false;
  return { documentsComplete, missingDocuments: open ? undefined : missingDocuments };
}
