/** The application for a lump-sum payout (一次性支付, L-01 to L-15). */
import { z } from 'zod';
import {
  bankAccount,
  type Check,
  choice,
  claimant,
  claimantRoleNames,
  date,
  group,
  needed,
  notInFuture,
  otherProofsFor,
  participantChecks,
  participantFields,
  unless,
  yesOrNo,
} from '../../applications/index.ts';
import { byParticipant } from '../shared/index.ts';
import { openLists, payoutDocuments } from './documents.ts';
import { destinationNames, eventNames } from './rules/facts.ts';

export const submitters = { ...byParticipant, heir: claimantRoleNames.heir, beneficiary: claimantRoleNames.beneficiary } as const;

const labels = {
  destination: '定居地',
  deathDate: '死亡日期',
  certificateDate: '死亡证明出具日期',
  approvalDate: '批准出国（境）定居日期',
  departureDate: '出境日期',
  agencyInsured: '调入的机关事业单位是否参保',
  retired: '是否已在机关事业单位退休',
  transferDate: '调入日期',
  retirementDate: '退休日期',
} as const;

export const payoutFields = group('申请', {
  process: z.literal('lump-sum-payout').meta({ description: '办理事项' }),
  ...participantFields(submitters, payoutDocuments),
  event: choice('申请事由', eventNames),
  destination: choice(labels.destination, destinationNames).optional(),
  deathDate: date(labels.deathDate).optional(),
  certificateDate: date(labels.certificateDate).optional(),
  approvalDate: date(labels.approvalDate).optional(),
  departureDate: date(labels.departureDate).optional(),
  agencyInsured: yesOrNo(labels.agencyInsured).optional(),
  retired: yesOrNo(labels.retired).optional(),
  transferDate: date(labels.transferDate).optional(),
  retirementDate: date(labels.retirementDate).optional(),
  otherProofs: otherProofsFor(openLists).optional(),
  claimant,
  bankAccount,
});

export type PayoutApplication = z.output<typeof payoutFields>;

declare module '../../applications/application.ts' {
  interface Applications {
    'lump-sum-payout': PayoutApplication;
  }
}

type Needed = readonly (keyof typeof labels)[];

const neededByEvent: Record<PayoutApplication['event'], Needed> = {
  death: ['deathDate'],
  emigration: ['destination', 'approvalDate'],
  workAbroad: [],
  agencyTransfer: ['agencyInsured', 'retired'],
};

/** Who has not retired yet has no day of it to state: the application can be handed in, and is refused with the reason (L-04). */
const neededOfRetired = ({ event, retired }: PayoutApplication): Needed =>
  event === 'agencyTransfer' && retired === true ? ['retirementDate'] : [];

const deathProofs: readonly string[] = ['cremationCertificate', 'deathCertificate'];

export const payoutChecks: Check<PayoutApplication>[] = [
  ...participantChecks,
  needed<PayoutApplication>(['event'], ({ event }) => neededByEvent[event], labels),
  needed<PayoutApplication>(['event', 'retired'], neededOfRetired, labels),
  notInFuture<PayoutApplication>('deathDate', labels.deathDate, ({ deathDate }) => deathDate),
  notInFuture<PayoutApplication>('certificateDate', labels.certificateDate, ({ certificateDate }) => certificateDate),
  notInFuture<PayoutApplication>('approvalDate', labels.approvalDate, ({ approvalDate }) => approvalDate),
  notInFuture<PayoutApplication>('transferDate', labels.transferDate, ({ transferDate }) => transferDate),
  notInFuture<PayoutApplication>('retirementDate', labels.retirementDate, ({ retirementDate }) => retirementDate),
  {
    reads: ['event', 'documents', 'otherProofs'],
    find: ({ event, documents, otherProofs = [] }) => [
      ...unless(
        otherProofs.length === 0 || (event === 'death' && !documents.some((code) => deathProofs.includes(code))),
        'otherProofs',
        '其他证明材料只用于代替火化证、死亡证明书等死亡证明；已提交死亡证明或者申请事由不是死亡的，请删除。',
      ),
      ...unless(otherProofs.length < 2, 'otherProofs', '代替死亡证明的其他证明材料请合并填写为一项，例如“宣告死亡的判决书”。'),
    ],
  },
  {
    reads: ['event', 'claimant.role'],
    find: ({ event, claimant: { role } }) =>
      unless(event !== 'death' || role !== 'participant', 'claimant.role', '参保人员死亡的，领款人应为法定继承人或者指定受益人，请更正。'),
  },
  {
    reads: ['claimant.role', 'claimant.idNumber', 'applicant.idNumber'],
    find: ({ claimant: { role, idNumber }, applicant }) =>
      unless(
        (role === 'participant') === (idNumber === applicant.idNumber),
        'claimant.idNumber',
        '领款人为参保人员本人的，公民身份号码应与参保人员一致；为继承人或者受益人的，应为其本人的号码，请更正。',
      ),
  },
  {
    reads: ['claimant.name', 'bankAccount.accountName'],
    find: ({ claimant, bankAccount: { accountName } }) =>
      unless(accountName === claimant.name, 'bankAccount.accountName', '收款账户户名应与领款人姓名一致，请更正。'),
  },
];
