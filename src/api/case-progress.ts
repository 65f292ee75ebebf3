import type { Cases } from '../cases/index.ts';
import type { ProcessList } from '../processes/index.ts';
import { caseParams } from './case-number.ts';
import { nextSteps } from './next-steps.ts';
import { caseNotFound, failureSchema } from './problem.ts';
import { progressSchema } from './progress-schema.ts';
import { defineRoute, type Route } from './route.ts';

/** Where a case stands. The case number is the only key: it is long and random, and everything personal is masked but the name in a letter to a unit. */
export function caseProgressRoute(cases: Cases, processes: ProcessList): Route {
  return defineRoute({
    method: 'get',
    path: '/api/cases/{caseNumber}',
    operationId: 'caseProgress',
    summary: '查询办理进度',
    tag: '申请',
    request: { params: caseParams },
    responses: {
      200: { description: '办理进度', schema: progressSchema },
      404: { description: '未找到该受理编号', schema: failureSchema },
    },
    handle: async ({ params }) => {
      const progress = await cases.progress.of(params.caseNumber);
      if (!progress) throw caseNotFound();
      return { status: 200, body: { ...progress, next: nextSteps(progress, processes) } };
    },
  });
}
