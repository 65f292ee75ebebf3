import { heirClaim } from '../applications/index.ts';
import { CaseStateError, type Cases } from '../cases/index.ts';
import { caseActionResponses } from './case-action.ts';
import { caseParams } from './case-number.ts';
import { withSignedInHeir } from './handing-in.ts';
import { caseNotFound } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

/** L-05: an heir or beneficiary claims what an applicant who has died had paid, or applied for. */
export function heirClaimRoute(cases: Cases, wakePublisher: () => void): Route {
  return defineRoute({
    method: 'post',
    path: '/api/cases/{caseNumber}/heir-claim',
    operationId: 'claimAsHeir',
    summary: '继承人、受益人申领',
    description: '申请人死亡、停止办理之后，由法定继承人或者指定受益人申领已缴款项或者请求继续办理。',
    tag: '申请',
    request: { params: caseParams, body: heirClaim.meta({ id: 'HeirClaim' }) },
    responses: caseActionResponses('已收到，核实继承人'),
    complete: withSignedInHeir,
    handle: async ({ params: { caseNumber }, body, roles, log }) => {
      await cases.heirs.claim(caseNumber, body).catch((error: unknown) => {
        // Who has nothing to do with the case yet does not learn that there is one, unless it waits for heirs.
        throw roles.length === 0 && error instanceof CaseStateError ? caseNotFound() : error;
      });
      wakePublisher();
      log.info({ caseNumber }, 'heir claim received');
      return { status: 202, body: { caseNumber, message: '申领已收到，将核实继承人、受益人证明材料，请关注办理进度。' } };
    },
  });
}
