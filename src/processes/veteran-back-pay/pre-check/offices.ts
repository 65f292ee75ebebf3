/** B-31 to B-50: which office does what, by the table back-pay-offices. Facts of the source, whatever else is given. */
import type { Outcome, Reason } from '../../../policy/index.ts';
import * as policy from '../rules/index.ts';
import type { Outcomes, PrecheckServices } from '../../../pre-check/index.ts';
import type { BackPayGiven } from './given.ts';

const tasks = {
  identityDeterminedBy: '身份认定',
  breakTimeDeterminedBy: '断缴时间认定',
  pensionArrearsCheckedBy: '基本养老保险欠费核查',
  medicalArrearsCheckedBy: '基本医疗保险欠费核查',
  medicalProcedureAt: '基本医疗保险一次性缴费手续',
  hardshipPersonConfirmedBy: '困难个人信息核准',
  remitTo: '补缴资金收取',
};

/** A row of the table. */
interface Office extends Pick<Reason, 'requirement' | 'clause'> {
  office: string;
  name: string;
}

export function offices(given: BackPayGiven, services: PrecheckServices): Outcomes {
  const found = Object.entries(tasks).map(([task, title]) => [task, officeFor(task, title, given, services)] as const);
  return { ...Object.fromEntries(found), crossCheckWith: crossCheck(given) };
}

function officeFor(task: string, title: string, { insurance = 'pension' }: BackPayGiven, { tables }: PrecheckServices) {
  const [row] = tables.answers('back-pay-offices', { task, insurance }) as unknown as Office[];
  if (!row) return undefined;
  const { office, name, requirement, clause } = row;
  return { value: office, reasons: [{ requirement, clause, finding: `${title}由${name}负责。` }] };
}

/** B-33; undefined while the state of the archive is not known. */
function crossCheck({ archiveStatus }: BackPayGiven): Outcome<readonly string[]> | undefined {
  if (!archiveStatus) return undefined;
  const { value: needed, reasons } = policy.crossCheckNeeded({ archiveStatus });
  return { value: needed ? policy.crossCheckOrgans : [], reasons };
}
