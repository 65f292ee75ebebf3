/** The pre-check of continuation (续保, C-01 to C-22). */
import type { z } from 'zod';
import { type Check, checkAcrossFields, choice, group, list, monthOfYear, unless, yesOrNo } from '../../applications/index.ts';
import { systemClock } from '../../clock.ts';
import { estimateCollection } from './estimate.ts';
import * as policy from './rules/index.ts';
import { monthOf } from '../../policy/index.ts';
import { guide } from './guide.ts';
import {
  commonFields,
  materials,
  money,
  months,
  outcome,
  type Outcomes,
  place,
  type Estimate,
  noEstimate,
  type PreCheck,
  type PrecheckServices,
  requiredBy,
} from '../../pre-check/index.ts';

const contributionPlace = group('参保地', { place: place('参保地'), months: months('累计缴费') });

const fields = group('已知情况', {
  ...commonFields,
  transferType: choice('转入类型', policy.transferTypeNames).optional(),
  continuationReason: choice('续保原因', policy.continuationReasonNames).optional(),
  goldenInsuranceSystemUsed: yesOrNo('两地是否均已使用金保系统').optional(),
  relationPlace: place('基本养老保险关系所在地').optional(),
  hukouPlace: place('户籍所在地').optional(),
  contributionPlaces: list('各参保地累计缴费月数（由早到晚）', contributionPlace, 100).optional(),
  retirementAgeReachedMonth: monthOfYear('达到法定退休年龄的月份').optional(),
  yearlyRecordsProvided: yesOrNo('转出方是否已提供各年度缴费及个人账户信息').optional(),
  fundTransferred: money('基金划转额').optional(),
  letterAmount: money('介绍信中的转移金额').optional(),
  collectionMonthsInOneYear: months('一个年度内补收').optional(),
  contributionBase: money('缴费基数').optional(),
  baseCap: money('政策规定的缴费基数上限').optional(),
  lastContributionMonth: monthOfYear('最后一次缴费的月份').optional(),
  servingSentence: yesOrNo('是否正在服刑').optional(),
  collectsPriorYears: yesOrNo('是否须补收以前年度缴费').optional(),
});

type Given = z.output<typeof fields>;

const paidBefore: Check<Given> = {
  reads: ['lastContributionMonth', 'applicationDate', 'applicationMonth'],
  find: (facts) => {
    const { lastContributionMonth: last, applicationMonth: month } = withMonth(facts);
    return unless(
      !last || !month || last < month,
      'lastContributionMonth',
      `最后一次缴费的月份（${last}）应早于申请月份（${month}），请核对后更正。`,
    );
  },
};

const given = fields.check(checkAcrossFields([paidBefore], systemClock));

const outcomeSchema = {
  transferTriggered: outcome.yesOrNo('是否适用缴费不满10年的转移规定'),
  transferTo: outcome.text('基本养老保险关系转往', '渝中区'),
  mayContinue: outcome.yesOrNo('未及时接续的是否可以接续并补缴历年费用'),
  continuationPlace: outcome.text('接续地', '渝中区'),
  payPastYears: outcome.yesOrNo('是否须补缴历年费用'),
  transferAction: outcome.oneOf('对转入资料的处理', policy.transferActionNames),
  returnedScope: outcome.oneOf('退回的范围', policy.returnedScopeNames),
  reasonStated: outcome.yesOrNo('退回时是否说明原因'),
  completionRequested: outcome.yesOrNo('是否要求补齐明细'),
  collectionAllowed: outcome.yesOrNo('补收的月数和缴费基数是否在限度内'),
  backPayApplicationAllowed: outcome.yesOrNo('是否可以申请补缴'),
  governingDocument: outcome.text('补收以前年度缴费所依据的文件', '渝人社发〔2009〕21号'),
};

export const preCheck: PreCheck<typeof given> = { key: 'continuation', given, outcomes, outcomeSchema, required, estimate, guide };

const withMonth = (known: Given): Given => ({
  ...known,
  applicationMonth: known.applicationMonth ?? (known.applicationDate && monthOf(known.applicationDate)),
});

function outcomes(known: Given, services: PrecheckServices): Outcomes {
  const facts = { ...withMonth(known), hukouPlace: known.hukouPlace ?? known.hukouDistrict };
  const late = policy.lateContinuation(facts);
  return {
    eligible: policy.continuationEligibility(facts),
    ...handedIn(known, services),
    transferTriggered: policy.tenYearRule(facts),
    transferTo: policy.transferPlace(facts),
    collectionAllowed: policy.collectionLimits(facts),
    governingDocument: policy.governingDocument(facts, services.parameters),
    mayContinue: late,
    continuationPlace: policy.lateContinuationPlace(facts),
    payPastYears: late,
    ...transferReply(facts),
    backPayApplicationAllowed: policy.backPayAllowed(facts),
  };
}

function estimate(known: Given, { parameters }: PrecheckServices): Estimate {
  return policy.continuationEligibility(known)?.value === false ? noEstimate([]) : estimateCollection(withMonth(known), parameters);
}

/** C-09 to C-13: the type of transfer decides, and often follows from the reason. */
function required(known: Given, services: PrecheckServices) {
  const { continuationReason, goldenInsuranceSystemUsed } = known;
  const question = { transferType: policy.transferTypeOf(known), continuationReason, goldenInsuranceSystemUsed };
  return requiredBy(services, 'continuation-required-documents', question);
}

function handedIn(known: Given, services: PrecheckServices): Outcomes {
  const documents = required(known, services);
  return materials(documents, known.documents, policy.exemptedMaterials(known, documents));
}

/** C-19, C-20: one decision, four keys. */
function transferReply(facts: policy.TransferFacts): Outcomes {
  const reply = policy.transferReply(facts);
  if (!reply) return {};
  const { value, reasons } = reply;
  return {
    transferAction: { value: value.action, reasons },
    returnedScope: value.returnedScope && { value: value.returnedScope, reasons },
    reasonStated: { value: value.reasonStated, reasons },
    completionRequested: { value: value.completionRequested, reasons },
  };
}
