/** The notices of cases that end without effect. */
import { dateInChina } from '../../../clock.ts';
import type { ElementId } from '../../../models/index.ts';
import { chineseDate, type Gatherer, type Source } from '../../../notices/index.ts';
import { sentence } from '../../../policy/index.ts';
import { extendOrTerminate } from '../answer-fields.ts';
import { refundData, type RefundData } from './refunds.ts';

export interface LapseData extends RefundData {
  /** The personal share did not come; otherwise the materials did not. */
  byPayment: boolean;
  bySupplement: boolean;
  /** B-45: nobody applied for the subsidy. */
  bySubsidy: boolean;
  /** S-07: what is owed was neither paid nor deleted. */
  byArrears: boolean;
  hasReason: boolean;
  reason: string;
}

export interface WithdrawalData extends RefundData {
  withdrawnOn: string;
}

/** Where a case may lapse for want of money; everywhere else it lapses for want of materials. */
interface LapsingSteps {
  /** The clerk's task that ends a case which was not paid. */
  overdueTask?: ElementId;
  /** The clerk's task that ends a case in which nobody applied for the subsidy. */
  overdueSubsidy?: ElementId;
  /** The wait for what is owed. */
  arrearsWait?: ElementId;
}

export const lapseData =
  ({ overdueTask, overdueSubsidy, arrearsWait }: LapsingSteps = {}): Gatherer =>
  async (source): Promise<LapseData> => {
    const unpaid = overdueTask && (await reasonToTerminate(source, overdueTask));
    const unapplied = overdueSubsidy && (await reasonToTerminate(source, overdueSubsidy));
    const reason = unpaid ?? unapplied;
    const byPayment = unpaid !== undefined;
    const bySubsidy = !byPayment && unapplied !== undefined;
    const byArrears = arrearsWait !== undefined && (await hasWaited(source, arrearsWait));
    return {
      ...(await refundData(source)),
      byPayment,
      bySubsidy,
      bySupplement: !byPayment && !bySubsidy && !byArrears,
      byArrears,
      hasReason: (reason ?? '') !== '',
      reason: sentence(reason ?? ''),
    };
  };

/** The clerk's own words; undefined where he did not end the case. */
async function reasonToTerminate({ cases, file }: Source, task: ElementId): Promise<string | undefined> {
  const answer = extendOrTerminate.safeParse((await cases.decisions.latest(file.caseNumber, task))?.outcome).data;
  return answer?.decision === 'terminate' ? answer.reason : undefined;
}

async function hasWaited({ cases, file }: Source, wait: ElementId): Promise<boolean> {
  return (await cases.steps.of(file.caseNumber)).some(({ elementId }) => elementId === wait);
}

export async function withdrawalData(source: Source): Promise<WithdrawalData> {
  const { withdrawalRequestedAt } = source.file;
  const withdrawnOn = chineseDate(dateInChina(withdrawalRequestedAt ?? source.clock()));
  return { ...(await refundData(source)), withdrawnOn };
}
