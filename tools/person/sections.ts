/** A case in the words of the person whom it is about. */
import { claimantRoleNames, documentNames, type HeirClaim, type PersonalData } from '../../src/applications/index.ts';
import {
  type CaseFile,
  fillNames,
  gradeNames,
  namesOf,
  type Part,
  paymentKindNames,
  type ReadCases,
  recipientNames,
} from '../../src/cases/index.ts';
import { caseProcessOf } from '../../src/processes/index.ts';
import { labelled } from './labelled.ts';

const partNames = { applicant: '申请人', claimant: '领款人', survivor: '继承人或者指定受益人' } as const;

/** Everything of the own case; of a case of somebody else only the own part. */
export async function ofCase(cases: ReadCases['cases'], { caseNumber, as }: Part, idNumber: string): Promise<object> {
  const file = await cases.files.get(caseNumber);
  const head = {
    受理编号: caseNumber,
    业务: file.processName,
    身份: partNames[as],
    收到时间: file.receivedAt.toISOString(),
    办结时间: file.closedAt?.toISOString() ?? null,
  };
  const { claimant, bankAccount }: PersonalData = file.application;
  if (as === 'claimant') return { ...head, 领款人: claimant && claimantOf(claimant), 收款账户: bankAccount && accountOf(bankAccount) };
  if (as === 'survivor') {
    const own = [file.survivors.claim, file.survivors.heir].find((heir) => heir?.idNumber === idNumber);
    return { ...head, 申领: own && heirOf(own) };
  }
  return { ...head, ...people(file), ...(await content(cases, file)) };
}

function people({ application, survivors }: CaseFile): object {
  const { applicant, agent, claimant, bankAccount }: PersonalData = application;
  const { contact, claim, heir } = survivors;
  return {
    申请人: contactOf(applicant),
    ...(agent && { 代办人: contactOf(agent) }),
    ...(claimant && { 领款人: claimantOf(claimant) }),
    ...(bankAccount && !claimant && { 收款账户: accountOf(bankAccount) }),
    ...(contact && { 联系的亲属: contactOf(contact) }),
    ...((claim ?? heir) && { 继承人或者指定受益人: contactOf((heir ?? claim) as HeirClaim) }),
  };
}

/** Of others than the person themselves the name, and no number. */
const contactOf = ({
  name,
  idNumber,
  phone,
  address,
}: {
  name: string;
  idNumber?: string;
  phone: string;
  address?: string | undefined;
}) => ({
  姓名: name,
  ...(idNumber === undefined ? {} : { 公民身份号码: idNumber }),
  联系电话: phone,
  ...(address === undefined ? {} : { 联系地址: address }),
});
const claimantOf = ({ role, ...person }: NonNullable<PersonalData['claimant']>) => ({
  身份: claimantRoleNames[role],
  ...contactOf(person),
});
const accountOf = ({ accountName, accountNumber, bankName }: NonNullable<PersonalData['bankAccount']>) => ({
  户名: accountName,
  账号: accountNumber,
  开户银行: bankName,
});
const heirOf = ({ role, bankAccount, documents, ...person }: HeirClaim) => ({
  身份: claimantRoleNames[role],
  ...contactOf(person),
  收款账户: accountOf(bankAccount),
  材料: documents.map((code) => documentNames[code]),
});

const personal = ['applicant', 'agent', 'claimant', 'bankAccount', 'documents', 'process'];

async function ratingOf(cases: ReadCases['cases'], caseNumber: string): Promise<object | null> {
  const given = await cases.ratings.of(caseNumber);
  return given && { 评价: gradeNames[given.grade], 意见: given.words };
}

async function content(cases: ReadCases['cases'], file: CaseFile): Promise<object> {
  const { caseNumber, application, documents } = file;
  const names = namesOf({ ...(application as PersonalData), survivors: file.survivors });
  const told = Object.fromEntries(Object.entries(application).filter(([field]) => !personal.includes(field)));
  return {
    申请内容: labelled(caseProcessOf(file.process).application.fields, told),
    材料: documents.map((code) => documentNames[code]),
    本人陈述: (await cases.statements.of(caseNumber)).map(({ receivedOn, text }) => ({ 收到日期: receivedOn, 内容: text })),
    决定: (await cases.decisions.of(caseNumber)).map(({ name, step, decidedAt, outcomeText, reasons, outcome }) => ({
      环节: name ?? step,
      时间: decidedAt.toISOString(),
      结论: outcomeText ?? null,
      理由: reasons.map(({ finding }) => finding),
      内容: outcome,
    })),
    办结理由: file.outcomeReasons.map(({ finding }) => finding),
    缴费: (await cases.payments.of(caseNumber)).map(({ kind, amount, paidOn, reference }) => ({
      款项: paymentKindNames[kind],
      金额: amount.toString(),
      日期: paidOn,
      附言: reference,
    })),
    评价: await ratingOf(cases, caseNumber),
    文书: (await cases.notices.of(caseNumber)).map(({ title, body, recipient, createdAt }) => ({
      收件人: recipientNames[recipient],
      时间: createdAt.toISOString(),
      题名: fillNames(title, names),
      正文: fillNames(body, names),
    })),
    ...(file.death && { 死亡信息: { 死亡日期: file.death.diedOn, 报告时间: file.death.reportedAt.toISOString() } }),
    环节: (await cases.steps.of(caseNumber)).map(({ name, startedAt, finishedAt }) => ({
      名称: name,
      开始: startedAt.toISOString(),
      结束: finishedAt?.toISOString() ?? null,
    })),
    操作记录: (await cases.audit.of(caseNumber)).map(({ at, action, actor }) => ({ 时间: at.toISOString(), 事项: action, 操作人: actor })),
  };
}
