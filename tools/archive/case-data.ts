/** A case as data that can be read without this system: what was applied for, decided, paid and sent, with the reasons. */
import { z } from 'zod';
import { documentNames } from '../../src/applications/index.ts';
import { type CaseFile, type Cases, paymentKindNames, recipientNames } from '../../src/cases/index.ts';

const text = z.string();
const instant = z.iso.datetime();
const reason = z.object({ requirement: text, clause: text, finding: text });

export const caseDataSchema = z
  .object({
    caseNumber: text.meta({ description: '受理编号' }),
    process: text.meta({ description: '业务代码' }),
    processName: text.meta({ description: '办理事项' }),
    outcome: text.nullable().meta({ description: '办理结果' }),
    outcomeReasons: z.array(reason).meta({ description: '办理结果的依据' }),
    receivedAt: instant.meta({ description: '收到时间' }),
    closedAt: instant.meta({ description: '办结时间' }),
    application: z.record(text, z.unknown()).meta({ description: '申请内容，含申请人、代办人、领款人' }),
    documents: z.array(z.object({ code: text, name: text })).meta({ description: '材料' }),
    statements: z.array(z.object({ receivedOn: text, text })).meta({ description: '陈述申辩' }),
    calculation: z.unknown().meta({ description: '核定金额，含逐月台账' }),
    steps: z
      .array(z.object({ step: text, name: text, startedAt: instant, finishedAt: instant.nullable() }))
      .meta({ description: '办理环节' }),
    decisions: z
      .array(
        z.object({
          step: text,
          name: text,
          outcome: z.unknown(),
          outcomeText: text.nullable(),
          reasons: z.array(reason),
          parameterVersions: z.array(text),
          decidedBy: text,
          decidedAt: instant,
        }),
      )
      .meta({ description: '决定、理由和依据' }),
    payments: z.array(z.object({ kind: text, amount: text, paidOn: text, reference: text })).meta({ description: '到账（元）' }),
    refunds: z.array(z.object({ amount: text, refundedOn: text, reference: text })).meta({ description: '退款（元）' }),
    postings: z
      .array(z.object({ insurance: text, months: z.int(), amount: text, postedOn: text }))
      .meta({ description: '记入个人账户（元）' }),
    payout: z
      .object({ payee: text, amount: text, orderedAt: instant, paidOn: text.nullable() })
      .nullable()
      .meta({ description: '一次性支付（元）' }),
    letters: z
      .array(z.object({ number: text.nullable(), title: text, recipient: text, issuedAt: instant, body: text }))
      .meta({ description: '告知书，与文件的顺序一致' }),
    audit: z
      .array(z.object({ at: instant, action: text, actor: text, details: z.record(text, z.unknown()) }))
      .meta({ description: '办理、查阅记录' }),
  })
  .meta({ title: '社会保险业务案卷数据' });
export type CaseData = z.output<typeof caseDataSchema>;

/** @param file of a closed case */
export async function caseDataOf(cases: Cases, file: CaseFile): Promise<CaseData> {
  const { caseNumber, process, processName, outcome, outcomeReasons, receivedAt, closedAt, application, documents, calculation } = file;
  const money = await cases.progress.of(caseNumber);
  return caseDataSchema.parse({
    ...{ caseNumber, process, processName, outcome, outcomeReasons, calculation: plain(calculation) },
    receivedAt: receivedAt.toISOString(),
    closedAt: closedAt?.toISOString(),
    application: plain(application),
    documents: documents.map((code) => ({ code, name: documentNames[code] })),
    statements: (await cases.statements.of(caseNumber)).map(({ receivedOn, text }) => ({ receivedOn, text })),
    steps: (await cases.steps.of(caseNumber)).map(({ elementId, name, startedAt, finishedAt }) => ({
      ...{ step: elementId, name, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null },
    })),
    decisions: (await cases.decisions.of(caseNumber)).map((decision) => ({
      ...decision,
      name: decision.name ?? decision.step,
      outcome: plain(decision.outcome),
      outcomeText: decision.outcomeText ?? null,
      decidedAt: decision.decidedAt.toISOString(),
    })),
    payments: (await cases.payments.of(caseNumber)).map(({ kind, amount, paidOn, reference }) => ({
      ...{ kind: paymentKindNames[kind], amount: amount.toString(), paidOn, reference },
    })),
    refunds: money?.refunds,
    postings: money?.postings.map(({ insuranceName, ...posting }) => ({ ...posting, insurance: insuranceName })),
    payout: money?.payout && { ...money.payout, payee: money.payout.payeeName },
    letters: (await cases.letters.of(caseNumber)).map(({ number, title, recipient, issuedAt, body }) => ({
      ...{ number, title, recipient: recipientNames[recipient], issuedAt: issuedAt.toISOString(), body },
    })),
    audit: (await cases.audit.of(caseNumber)).map((entry) => ({ ...entry, at: entry.at.toISOString() })),
  });
}

/** Amounts and days as they are written in JSON. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
