/** The application for continuation (续保, C-01 to C-22). */
import { z } from 'zod';
import {
  type Check,
  choice,
  group,
  list,
  needed,
  participantChecks,
  participantFields,
  text,
  wholeNumber,
  yesOrNo,
} from '../../applications/index.ts';
import { byParticipant } from '../shared/index.ts';
import { continuationDocuments } from './documents.ts';
import { continuationReasonNames, transferTypeNames } from './rules/facts.ts';
import { hukouNames } from '../../policy/index.ts';

const labels = {
  goldenInsuranceSystemUsed: '两地是否均已使用金保系统',
  contributionPlaces: '各参保地累计缴费月数',
} as const;

const contributionPlace = group('参保地', {
  place: text('参保地', 100),
  months: wholeNumber('累计缴费月数', 0, 720),
});

export const continuationFields = group('申请', {
  process: z.literal('continuation').meta({ description: '办理事项' }),
  ...participantFields(byParticipant, continuationDocuments),
  transferType: choice('转入类型', transferTypeNames),
  continuationReason: choice('续保原因', continuationReasonNames),
  hukou: choice('户口性质', hukouNames),
  hukouPlace: text('户籍所在地', 100),
  /** Where the relation is, as the applicant knows it; the registry decides. */
  relationPlace: text('养老保险关系所在地', 100),
  servingSentence: yesOrNo('是否正在服刑'),
  goldenInsuranceSystemUsed: yesOrNo(labels.goldenInsuranceSystemUsed).optional(),
  /** Oldest first; the last is where the relation is (C-06). */
  contributionPlaces: list(labels.contributionPlaces, contributionPlace, 50).optional(),
  /** Monthly base that the applicant asks for, in whole yuan. */
  requestedBase: wholeNumber('申请的月缴费基数（元）', 1, 1_000_000).optional(),
});

export type ContinuationApplication = z.output<typeof continuationFields>;

declare module '../../applications/application.ts' {
  interface Applications {
    continuation: ContinuationApplication;
  }
}

export const continuationChecks: Check<ContinuationApplication>[] = [
  ...participantChecks,
  needed<ContinuationApplication>(
    ['transferType'],
    ({ transferType }) => (transferType === 'otherDistrict' ? ['goldenInsuranceSystemUsed'] : []),
    labels,
  ),
  needed<ContinuationApplication>(
    ['continuationReason'],
    ({ continuationReason }) => (continuationReason === 'reachedBenefitCondition' ? ['contributionPlaces'] : []),
    labels,
  ),
];
