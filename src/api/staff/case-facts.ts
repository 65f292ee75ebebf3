/** What a case is about, in full: the head of its page, and what stands beside a scan. */
import { type CaseFile, gradeNames, PersonalDataErased, type Rating } from '../../cases/index.ts';
import type { Html } from '../../html.ts';
import { dateText, isoDate } from '../../policy/index.ts';
import { facts } from '../pages/page.ts';
import { dayOf } from '../portal/case-address.ts';
import type { Progress } from '../progress-schema.ts';
import type { StaffServices } from './services.ts';

/** Null where the personal data were erased. */
export async function fileOf(caseNumber: string, { cases }: StaffServices): Promise<CaseFile | null> {
  try {
    return await cases.files.find(caseNumber);
  } catch (error) {
    if (error instanceof PersonalDataErased) return null;
    throw error;
  }
}

export const summary = (
  { caseNumber, stateName, outcomeName, applicationDate, receivedAt, closedAt, submittedByName }: Progress,
  file: CaseFile | null,
  rating: Rating | null,
): Html =>
  facts([
    ['受理编号', caseNumber],
    ['申请人', file ? `${file.application.applicant.name}（${file.application.applicant.idNumber}）` : '个人信息已经按期删除'],
    ['办理状态', outcomeName ?? stateName],
    ['申请日期', `${dateText(isoDate(applicationDate))}，${dayOf(receivedAt)}收到，${submittedByName}提交`],
    ['办结日期', closedAt && dayOf(closedAt)],
    ['评价', rating && `${gradeNames[rating.grade]}${rating.words === null ? '' : `：${rating.words}`}`],
  ]);
