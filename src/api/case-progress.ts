import { z } from 'zod';
import type { Cases } from '../cases/index.ts';
import type { ProcessList } from '../processes/index.ts';
import { caseParams } from './case-number.ts';
import { limited, limitedSchema, seesAll } from './limited-progress.ts';
import type { Looks } from './looks.ts';
import { nextSteps } from './next-steps.ts';
import { caseNotFound, failureSchema } from './problem.ts';
import { type Progress, progressSchema } from './progress-schema.ts';
import { defineRoute, type Route } from './route.ts';

/** Where a case stands: all of it for the applicant and the staff in charge, its state for whoever else has to do with it. */
export function caseProgressRoute(cases: Cases, processes: ProcessList, looks: Looks): Route {
  return defineRoute({
    method: 'get',
    path: '/api/cases/{caseNumber}',
    operationId: 'caseProgress',
    summary: '查询办理进度',
    tag: '申请',
    request: { params: caseParams },
    responses: {
      200: { description: '办理进度', schema: z.union([progressSchema, limitedSchema]) },
      404: { description: '未找到该受理编号', schema: failureSchema },
    },
    handle: async ({ params, actor, roles }) => {
      const progress = await cases.progress.of(params.caseNumber);
      if (!progress) throw caseNotFound();
      // Whom the case is about may look without a trace; everybody else leaves one.
      if (!roles.includes('applicant')) await looks.saw(actor, params.caseNumber, 'caseProgress');
      const whole = { ...progress, next: nextSteps(progress, processes) } as Progress;
      return { status: 200, body: seesAll(roles) ? whole : limited(whole, roles) };
    },
  });
}
