/** S-10, S-15: the suspension is over, and contributions are to be resumed. */
import { z } from 'zod';
import { date, group } from '../../applications/index.ts';
import type { Announcement } from '../../cases/index.ts';
import type { IsoDate } from '../../policy/index.ts';
import { defineAction } from '../shared/index.ts';

export const resumptionVariables = z.object({ resumedOn: z.string() });

/** Ends the wait of a case for the day on which contributions go on. */
export const contributionsResumed = (resumedOn: IsoDate) =>
  ({ message: 'contributions-resumed', awaitedStep: 'await-resumption', variables: { resumedOn } }) as const satisfies Announcement;

export const resume = defineAction({
  path: 'resume',
  operationId: 'resumeContributions',
  summary: '申请恢复缴费',
  description: '只在养老保险关系中断期间办理，例如服刑期满、退出现役之后。',
  body: group('恢复缴费', {
    resumedOn: date('恢复缴费日期').meta({ description: '自该日所在月起恢复缴费', example: '2026-11-23' }),
  }).meta({ id: 'Resumption' }),
  asks: [{ field: 'resumedOn', label: '恢复缴费日期', hint: '自该日所在月起恢复缴费。', as: 'date' }],
  awaitedStep: 'await-resumption',
  accepted: '已收到，办理恢复缴费',
  answer: '恢复缴费的申请已收到，请关注办理进度。',
  announcement: ({ resumedOn }) => contributionsResumed(resumedOn),
});
