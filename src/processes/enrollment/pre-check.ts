/** The pre-check of enrollment (新参保, E-01 to E-40). */
import type { z } from 'zod';
import { choice, date, group, yesOrNo } from '../../applications/index.ts';
import * as policy from './rules/index.ts';
import {
  commonFields,
  hukou,
  materials,
  months,
  outcome,
  type Outcomes,
  place,
  type PreCheck,
  type PrecheckServices,
  requiredBy,
} from '../../pre-check/index.ts';
import { categoryNames } from '../../policy/index.ts';
import { guide } from './guide.ts';

const given = group('已知情况', {
  ...commonFields,
  alreadyInsured: yesOrNo('是否已参加基本养老保险').optional(),
  formerEmployerType: choice('原用人单位类型', policy.formerEmployerNames).optional(),
  insuranceDate: date('参保日期').optional(),
  deemedContributionMonths: months('视同缴费年限').optional(),
  terminationDate: date('终止或者解除劳动关系日期').optional(),
  hasWrittenContract: yesOrNo('是否签订书面劳动合同（协议）').optional(),
  registeredDistrict: place('注册经营地').optional(),
  ownerHukou: hukou('雇主户口性质').optional(),
  ownerHukouDistrict: place('雇主户口所在地').optional(),
  ownerRegisteredDistrict: place('雇主注册经营地').optional(),
  hasOperatingPermit: yesOrNo('运输业主是否持有营运证').optional(),
  idCardIssuer: choice('居民身份证签发地', policy.idCardIssuerNames).optional(),
  contractPerformanceDistrict: place('劳动合同履行地').optional(),
  insuredDuringOriginalEmployment: yesOrNo('原单位劳动关系存续期间是否参保').optional(),
  placementPeriodMonthsElapsed: months('安置期开始后经过的时间').optional(),
  placed: yesOrNo('是否已经安置').optional(),
  creditableServiceMonths: months('符合国家规定计算连续工龄的军龄').optional(),
});

const outcomeSchema = {
  enrollmentPlace: outcome.text('参保地', '渝中区'),
  treatedAs: outcome.oneOf('参照办理的人员类别', categoryNames),
  creditedDeemedMonths: outcome.months('视为缴费年限'),
  workStartMonth: outcome.text('参加工作时间', '1997-12'),
};

export const preCheck: PreCheck<typeof given> = { key: 'enrollment', given, outcomes, outcomeSchema, required, guide };

type Given = z.output<typeof given>;

function required(facts: Given, services: PrecheckServices) {
  return requiredBy(services, 'enrollment-required-documents', policy.materialsQuestion(facts, facts.documents));
}

function outcomes(facts: Given, services: PrecheckServices): Outcomes {
  const { parameters, tables } = services;
  const places = tables.answers('enrollment-place', policy.placeQuestion(facts)) as unknown as policy.PlaceRow[];
  return {
    eligible: policy.enrollmentEligibility(facts, parameters),
    ...materials(required(facts, services), facts.documents),
    enrollmentPlace: policy.enrollmentPlace(places, facts),
    treatedAs: policy.treatedAs(facts),
    creditedDeemedMonths: policy.creditedDeemedMonths(facts),
    workStartMonth: policy.workStartMonth(facts),
  };
}
