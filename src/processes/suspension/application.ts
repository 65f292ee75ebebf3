/** The application for suspension (中断, S-01 to S-18). */
import { z } from 'zod';
import {
  type Check,
  choice,
  date,
  group,
  needed,
  notInFuture,
  participantChecks,
  participantFields,
  text,
  unless,
  yesOrNo,
} from '../../applications/index.ts';
import { byParticipant } from '../shared/index.ts';
import { suspensionDocuments } from './documents.ts';
import { custodyTypeNames, suspensionReasonNames } from '../../policy/index.ts';

const labels = {
  custodyType: '处罚种类',
  custodyFrom: '开始执行日期',
  enlistmentApprovalDate: '批准参军日期',
  transferTo: '转往地',
  otherReason: '中断缴费的原因',
} as const;

export const suspensionFields = group('申请', {
  process: z.literal('suspension').meta({ description: '办理事项' }),
  ...participantFields(byParticipant, suspensionDocuments),
  suspensionReason: choice('中断原因', suspensionReasonNames),
  custodyType: choice(labels.custodyType, custodyTypeNames).optional(),
  custodyFrom: date(labels.custodyFrom).optional(),
  enlistmentApprovalDate: date(labels.enlistmentApprovalDate).optional(),
  transferTo: text(labels.transferTo, 100).optional(),
  otherReason: text(labels.otherReason, 200).optional(),
  /** S-08, only with a transfer-out: what is owed is to be deleted and not counted. */
  arrearsDeletionRequested: yesOrNo('是否申请删除欠费').default(false),
  /** S-09: the card is to be printed, or the handbook registered. */
  registrationRequested: yesOrNo('是否要求打印接续卡、登记养老保险手册'),
});

export type SuspensionApplication = z.output<typeof suspensionFields>;

declare module '../../applications/application.ts' {
  interface Applications {
    suspension: SuspensionApplication;
  }
}

const neededByReason: Record<SuspensionApplication['suspensionReason'], readonly (keyof typeof labels)[]> = {
  sentenced: ['custodyType', 'custodyFrom'],
  enlisted: ['enlistmentApprovalDate'],
  transferOut: ['transferTo'],
  other: ['otherReason'],
};

/** What belongs to one reason only. */
const ownFields = Object.keys(labels) as (keyof typeof labels)[];

/** A field of another reason would be left unread, or would change what the rules say. */
const othersLeftOut: Check<SuspensionApplication> = {
  reads: ['suspensionReason'],
  find: (application) => {
    const { suspensionReason } = application;
    const others = ownFields.filter((field) => !neededByReason[suspensionReason].includes(field));
    return others.flatMap((field) =>
      unless(
        application[field] === undefined,
        field,
        `中断原因为${suspensionReasonNames[suspensionReason]}的，不填写${labels[field]}，请删除或者更正中断原因。`,
      ),
    );
  },
};

export const suspensionChecks: Check<SuspensionApplication>[] = [
  ...participantChecks,
  othersLeftOut,
  needed<SuspensionApplication>(['suspensionReason'], ({ suspensionReason }) => neededByReason[suspensionReason], labels),
  notInFuture<SuspensionApplication>('custodyFrom', labels.custodyFrom, ({ custodyFrom }) => custodyFrom),
  notInFuture<SuspensionApplication>(
    'enlistmentApprovalDate',
    labels.enlistmentApprovalDate,
    ({ enlistmentApprovalDate }) => enlistmentApprovalDate,
  ),
  {
    reads: ['suspensionReason', 'arrearsDeletionRequested'],
    find: ({ suspensionReason, arrearsDeletionRequested }) =>
      unless(
        suspensionReason === 'transferOut' || !arrearsDeletionRequested,
        'arrearsDeletionRequested',
        '只有办理转出的可以申请删除欠费，请填false（否）。',
      ),
  },
];
