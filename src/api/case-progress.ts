import { z } from 'zod';
import { type Actor, mayBy, type Role } from '../access/index.ts';
import type { CaseProgress, Cases } from '../cases/index.ts';
import type { ProcessList } from '../processes/index.ts';
import { type CaseAct, openTo } from './acts/index.ts';
import { caseParams } from './case-number.ts';
import { limited, limitedSchema, seesAll } from './limited-progress.ts';
import type { Looks } from './looks.ts';
import { nextSteps } from './next-steps.ts';
import { payableIn } from './payable.ts';
import { caseAddress } from './portal/case-address.ts';
import { caseNotFound, failureSchema } from './problem.ts';
import { type Progress, progressSchema } from './progress-schema.ts';
import { defineRoute, type Route } from './route.ts';

/** @param purpose of the look, for the trail. @throws Failure 404 */
export type Looked = (
  asked: { caseNumber: string; actor: Actor; roles: readonly Role[] },
  purpose: string,
) => Promise<Progress | z.output<typeof limitedSchema>>;

interface Services {
  cases: Pick<Cases, 'progress'>;
  processes: ProcessList;
  looks: Looks;
  acts: readonly CaseAct[];
}

/** Where a case stands: all of it for the applicant and the staff in charge, its state for whoever else has to do with it. */
export const lookingIn =
  ({ cases, processes, looks, acts }: Services): Looked =>
  async ({ caseNumber, actor, roles }, purpose) => {
    const progress = await cases.progress.of(caseNumber);
    if (!progress) throw caseNotFound();
    // Whom the case is about may look without a trace; everybody else leaves one.
    if (!roles.includes('applicant')) await looks.saw(actor, caseNumber, purpose);
    const online = onlineIn(progress, roles, { processes, acts });
    const whole = { ...progress, next: nextSteps(progress, processes), online } as Progress;
    return seesAll(roles) ? whole : limited(whole, roles);
  };

/** What is done on a page of its own now: paying, and the acts. */
function onlineIn(progress: CaseProgress, roles: readonly Role[], { processes, acts }: Pick<Services, 'processes' | 'acts'>) {
  const pays = mayBy('payPage', roles) && payableIn(progress, processes, roles).length > 0;
  return [...(pays ? [{ path: 'pay', summary: '缴款' }] : []), ...openTo(acts, progress, roles)].map(({ path, summary }) => ({
    address: `${caseAddress(progress.caseNumber)}/${path}`,
    name: summary,
  }));
}

export function caseProgressRoute(look: Looked): Route {
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
    handle: async ({ params: { caseNumber }, actor, roles }) => ({
      status: 200,
      body: await look({ caseNumber, actor, roles }, 'caseProgress'),
    }),
  });
}
