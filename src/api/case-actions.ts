/** What applicants may tell running cases: a route for each action of the processes. */
import { type Clock, dateInChina } from '../clock.ts';
import type { Cases } from '../cases/index.ts';
import type { Action, CaseProcess } from '../processes/index.ts';
import { caseActionResponses } from './case-action.ts';
import { caseParams } from './case-number.ts';
import { optionalKey } from './idempotency-key.ts';
import { defineRoute, type Route } from './route.ts';

interface Services {
  cases: Cases;
  clock: Clock;
  wakePublisher: () => void;
}

export function caseActionRoutes(processes: readonly CaseProcess[], services: Services): Route[] {
  return processes.flatMap(({ actions = [] }) => actions.map((action) => routeOf(action, services)));
}

function routeOf({ body, accepted, answer, announcement, ...described }: Action, { cases, clock, wakePublisher }: Services): Route {
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
      await cases.announcements.announce(caseNumber, announcement(sent, dateInChina(clock())), headers['Idempotency-Key']);
      wakePublisher();
      log.info({ caseNumber, operationId }, 'a case was told what its applicant has to say');
      return { status: 202, body: { caseNumber, message: answer } };
    },
  });
}
