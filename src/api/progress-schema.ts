import { z } from 'zod';
import { caseOutcomes, recipientNames } from '../cases/index.ts';
import { codesOf, remitters, treatments } from '../policy/index.ts';
import { nextStepSchema } from './next-steps.ts';

const instant = z.string().meta({ description: '时刻（UTC）', example: '2026-11-23T02:00:00.000Z' });
const day = z.string().meta({ example: '2026-11-23' });
const money = z.string().meta({ description: '元', example: '1234.50' });
const months = z.number().int();
const text = z.string();

export const reason = z
  .object({
    requirement: text.meta({ description: '规则编号', example: 'B-12' }),
    clause: text.meta({ description: '政策原文' }),
    finding: text.meta({ description: '比对情况' }),
    ambiguity: text.optional().meta({ description: '原文有不同理解的，所采用的理解的编号' }),
  })
  .meta({ id: 'Reason' });

const total = z.object({ name: text, due: money.nullable(), received: money, outstanding: money, surplus: money });

const parameterVersions = z.array(text).meta({ description: '所用参数及其版本' });

const ledgerRow = z
  .object({
    sequence: months,
    insurance: z.enum(['pension', 'medical']),
    insuranceName: text,
    month: text.meta({ example: '2005-03' }),
    treatment: z.enum(treatments),
    treatmentName: text,
    base: money.nullable().meta({ description: '缴费基数' }),
    unitRate: text.nullable(),
    personalRate: text.nullable(),
    unitShare: money,
    personalShare: money,
    remitter: text.nullable(),
    remitterName: text.nullable(),
    personalShareBorneBy: text.nullable(),
    personalShareBorneByName: text.nullable(),
    requirement: text,
    parameterVersions,
  })
  .meta({ id: 'LedgerRow' });

const insuranceTotals = {
  shortfallMonths: months,
  lumpSumAllowed: z.boolean(),
  lumpSumMonths: months,
  unitTotal: money,
  personalTotal: money,
};

const sums = { unitTotal: money, personalTotal: money, total: money };

const backPayCalculation = z
  .object({
    firstInsuredDate: day.meta({ description: '首次参保时间' }),
    serviceMonths: months.meta({ description: '军龄（月）' }),
    gapMonths: months.meta({ description: '欠缴、断缴月数' }),
    backPayMonths: months.meta({ description: '可补缴月数' }),
    uncoveredGapMonths: months.meta({ description: '超出军龄、不予补缴的月数' }),
    lateFee: money.meta({ description: '滞纳金' }),
    pension: z.object({ ...insuranceTotals, extensionAllowed: z.boolean(), extensionMonths: months }),
    medical: z.object(insuranceTotals),
    ...sums,
    anythingPayable: z.boolean(),
    remitter: z.enum(remitters).optional().meta({ description: '缴费主体；医疗保险费核减以后，明细中可能不再载明' }),
    reasons: z.array(reason),
    parameterVersions,
  })
  .meta({ id: 'BackPayCalculation', description: '补缴核定结果' });

const participantCalculation = z
  .looseObject({ ...sums, reasons: z.array(reason), parameterVersions })
  .meta({ id: 'ParticipantCalculation', description: '个人参保人员应缴金额核定结果' });

const notice = z
  .object({
    noticeId: text,
    template: text.meta({ description: '告知书种类', example: 'amount-notice' }),
    recipient: z.enum(codesOf(recipientNames)),
    recipientName: text,
    title: text,
    body: text,
    createdAt: instant,
    deliveredAt: instant.nullable(),
    withheldAt: instant.nullable().meta({ description: '收件人已经死亡，不再寄送的时间' }),
  })
  .meta({ id: 'Notice' });

const step = { elementId: text, name: text.meta({ description: '环节名称', example: '受理审核' }), startedAt: instant };

/** The progress of a case, as the applicant sees it: Chinese names beside the codes, nothing personal unmasked but the name in a letter to a unit. */
export const progressSchema = z
  .object({
    caseNumber: text,
    process: text,
    processName: text.meta({ description: '办理事项' }),
    state: z.enum(['received', 'inProgress', 'closed']),
    stateName: text.meta({ description: '办理状态' }),
    next: z.array(nextStepSchema).meta({ description: '申请人现在应当办理的事项' }),
    online: z
      .array(z.object({ address: text.meta({ description: '办理的网页', example: '/cases/BJ2026-7QK2M-X4RTA/supplement' }), name: text }))
      .meta({ description: '以登录的身份，现在可以在线办理的事项' }),
    outcome: z.enum(caseOutcomes).nullable(),
    outcomeName: text.nullable().meta({ description: '办理结果' }),
    outcomeReasons: z.array(reason),
    applicant: z.object({ name: text, idNumber: text }).nullable().meta({ description: '申请人，已遮蔽' }),
    applicationDate: day,
    submittedBy: text,
    submittedByName: text,
    receivedAt: instant,
    closedAt: instant.nullable(),
    withdrawalRequestedAt: instant.nullable(),
    withdrawable: z.boolean().meta({ description: '现在是否可以撤回' }),
    rating: z.object({ grade: text, gradeName: text }).nullable().meta({ description: '好差评' }),
    documents: z.array(z.object({ code: text, name: text })).meta({ description: '已提交的材料' }),
    missingDocuments: z
      .array(z.object({ code: text, name: text, form: text, alternatives: z.array(text).nullish() }))
      .meta({ description: '待补正的材料' }),
    supplementRequest: text.nullable().meta({ description: '工作人员要求补正的内容，原文' }),
    supplementedAt: instant.nullable().meta({ description: '补正材料已收到、尚未重新核对的，收到的时间' }),
    clockStoppedSince: instant.nullable().meta({ description: '时限停计的起始时间：等待补正期间，经办时限不计算；没有停计的为null' }),
    statement: z.object({ receivedOn: day }).nullable().meta({ description: '已收到的陈述、申辩' }),
    stepsDone: z.array(z.object({ ...step, finishedAt: instant })).meta({ description: '已办环节' }),
    stepsAwaited: z.array(z.object({ ...step, dueAt: instant.nullable() })).meta({ description: '在办、等待环节' }),
    stepsInterrupted: z.array(z.object({ ...step, interruptedAt: instant })).meta({ description: '中止的环节' }),
    decisions: z
      .array(
        z.object({ step: text, name: text, outcomeText: text.nullable(), reasons: z.array(reason), parameterVersions, decidedAt: instant }),
      )
      .meta({ description: '各环节的决定、理由和所用参数' }),
    hardship: text.nullable().meta({ description: '困难情形' }),
    payer: z
      .object({
        branch: text,
        explanation: text,
        remitter: text,
        remitterName: text,
        personalShareBorneBy: text,
        personalShareBorneByName: text,
      })
      .nullable()
      .meta({ description: '补缴责任主体' }),
    calculation: z.union([backPayCalculation, participantCalculation]).nullable(),
    ledger: z.array(ledgerRow).meta({ description: '逐月台账' }),
    totals: z.object({ personalShare: total, remittance: total }),
    payments: z
      .array(z.object({ kind: z.enum(['personalShare', 'remittance']), kindName: text, amount: money, paidOn: day, reference: text }))
      .meta({ description: '到账' }),
    refunds: z.array(z.object({ amount: money, refundedOn: day, reference: text })).meta({ description: '退款' }),
    refundable: money.meta({ description: '待退还' }),
    postings: z
      .array(z.object({ insurance: text, insuranceName: text, months, amount: money, postedOn: day }))
      .meta({ description: '补缴入账' }),
    payout: z
      .object({
        ...{ payee: text, payeeName: text, amount: money, orderedAt: instant, paidOn: day.nullable() },
        arrival: z.enum(['asked', 'arrived', 'missing']).nullable().meta({ description: '领款人核实到账的情况；没有抽取核实的为空' }),
        arrivalName: text.nullable(),
      })
      .nullable()
      .meta({ description: '一次性支付' }),
    transferReply: z
      .object({ repliedOn: day, yearlyRecordsProvided: z.boolean() })
      .nullable()
      .meta({ description: '原参保地的最近一次答复' }),
    notices: z.array(notice).meta({ description: '告知书：发给个人的隐去姓名，发给单位的与原件一致' }),
  })
  .meta({ id: 'CaseProgress' });
export type Progress = z.infer<typeof progressSchema>;
