/** What applicants may tell running cases: a route for each action of the processes. */
import type { Cases } from '../cases/index.ts';
import type { Action, CaseProcess } from '../processes/index.ts';
import { caseActionResponses } from './case-action.ts';
import { caseParams } from './case-number.ts';
import { optionalKey } from './idempotency-key.ts';
import { defineRoute, type Route } from './route.ts';

export function caseActionRoutes(processes: readonly CaseProcess[], cases: Cases, wakePublisher: () => void): Route[] {
  return processes.flatMap(({ actions = [] }) => actions.map((action) => routeOf(action, cases, wakePublisher)));
}

function routeOf({ body, accepted, answer, announcement, ...described }: Action, cases: Cases, wakePublisher: () => void): Route {
  const { path, operationId, summary, description } = described;
  return defineRoute({
    method: 'post',
    path: `/api/cases/{caseNumber}/${path}`,
    operationId,
    summary,
    description,
    tag: '申请',
    request: { params: caseParams, headers: optionalKey, ...(body ? { body } : {}) },
    responses: caseActionResponses(accepted),
    handle: async ({ params: { caseNumber }, headers, body: sent, log }) => {
      await cases.announcements.announce(caseNumber, announcement(sent), headers['Idempotency-Key']);
      wakePublisher();
      log.info({ caseNumber, operationId }, 'a case was told what its applicant has to say');
      return { status: 202, body: { caseNumber, message: answer } };
    },
  });
}
