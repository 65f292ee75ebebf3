/** The application for continuation (续保, C-01 to C-22). */
import { z } from 'zod';
import {
  type Check,
  choice,
  date,
  group,
  list,
  needed,
  participantChecks,
  participantFields,
  text,
  unless,
  wholeNumber,
  yesOrNo,
} from '../../applications/index.ts';
import { byParticipant } from '../shared/index.ts';
import { continuationDocuments } from './documents.ts';
import { continuationReasonNames, transferTypeNames } from './rules/facts.ts';
import { hukouNames } from '../../policy/index.ts';

const labels = {
  suspensionEndedOn: '刑满释放或者退出现役日期',
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
  /** C-21, S-10: of the sentence or the service for which the relation was suspended. */
  suspensionEndedOn: date(labels.suspensionEndedOn).optional(),
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

/** C-21: whoever applies is out of prison, and was on that day. */
const endedBefore: Check<ContinuationApplication> = {
  reads: ['applicationDate', 'servingSentence', 'suspensionEndedOn'],
  find: ({ applicationDate, servingSentence, suspensionEndedOn: endedOn }) => [
    ...unless(
      endedOn === undefined || endedOn <= applicationDate,
      'suspensionEndedOn',
      `${labels.suspensionEndedOn}不得晚于申请日期（${applicationDate}），请更正。`,
    ),
    ...unless(
      endedOn === undefined || !servingSentence,
      'suspensionEndedOn',
      `正在服刑的，不填写${labels.suspensionEndedOn}，请删除或者更正是否正在服刑。`,
    ),
  ],
};

export const continuationChecks: Check<ContinuationApplication>[] = [
  ...participantChecks,
  endedBefore,
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
