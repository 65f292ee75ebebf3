/** 复核补收 (C-14 to C-17): a second person approves, or determines a later start or a lower base, with a reason. */
import { because } from '../../../src/processes/continuation/rules/index.ts';
import { compareMonths, Money, monthText } from '../../../src/policy/index.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { highestBase } from '../../../src/processes/continuation/views/collection-view.ts';
import { records } from '../../../src/processes/continuation/records.ts';

export default clerkStep({
  task: 'review-collection',
  schema: records.outcomes['review-collection'],
  outcomeText: ({ decision }) => (decision === 'approve' ? '复核同意' : '调整后重新核定'),
  async objections(answer, { caseNumber, context }) {
    if (answer.decision === 'approve') return [];
    const { startMonth, base } = answer;
    if (startMonth === undefined && base === undefined) return ['startMonth: one of startMonth and base is required to adjust'];
    const { months } = await records.read(context.cases, caseNumber, 'calculate-collection');
    const [first, last] = [months.at(0), months.at(-1)];
    const problems: string[] = [];
    if (startMonth && first && last && (compareMonths(startMonth, first.month) <= 0 || compareMonths(startMonth, last.month) > 0)) {
      problems.push(`startMonth: must be after ${first.month} and not after ${last.month} (C-14)`);
    }
    if (base !== undefined && Money.of(String(base)).compareTo(highestBase(months)) >= 0) {
      problems.push(`base: must be below ${highestBase(months)} (C-16)`);
    }
    return problems;
  },
  reasons(answer) {
    if (answer.decision === 'approve') return [because('C-14', '补收的起止月份、基数和金额经复核同意。')];
    const { startMonth, base, reason } = answer;
    return [
      ...(startMonth ? [because('C-14', `复核确定起始缴费时间为${monthText(startMonth)}，理由：${reason}`)] : []),
      ...(base === undefined ? [] : [because('C-16', `复核确定月缴费基数为${base}元，理由：${reason}`)]),
    ];
  },
});
