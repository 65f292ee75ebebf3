import { z } from 'zod';
import { applicationSchemaOf, type ProcessList } from '../processes/index.ts';
import type { Clock } from '../clock.ts';
import { type Cases, stateNames } from '../cases/index.ts';
import { actorId } from '../access/index.ts';
import { mustBeAssured } from './assured.ts';
import { submissionOf, withSignedInPerson } from './handing-in.ts';
import { requiredKey } from './idempotency-key.ts';
import { afterReceipt, nextSteps, nextStepSchema } from './next-steps.ts';
import { caseNotFound, failureSchema, retryAfter } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

const receiptSchema = z
  .object({
    caseNumber: z.string().meta({ description: '受理编号', example: 'BJ2026-7QK2M-X4RTA' }),
    queryCode: z
      .string()
      .nullable()
      .meta({ description: '查询码：没有账号的，凭受理编号和查询码查询办理状态；只告知一次，请妥善保管', example: '7K3Q-F0T9' }),
    state: z.enum(['received', 'inProgress', 'closed']),
    stateName: z.string().meta({ description: '办理状态', example: '已收到，待登记' }),
    next: z.array(nextStepSchema),
  })
  .meta({ id: 'ApplicationReceipt' });

const location = z.object({ Location: z.string().meta({ description: '查询进度的地址' }) });

/** What the case file has of a case that it has this moment made: it is not asked. */
const justReceived = { state: 'received', stateName: stateNames.received, next: afterReceipt } as const;

interface Services {
  cases: Cases;
  clock: Clock;
  processes: ProcessList;
  /** Called when there is something new for the engine. */
  wakePublisher: () => void;
}

/**
 * B-02, B-19: takes an application in. The case file keeps it together with the message that starts its process, so
 * that it is received whether or not the engine can take it now.
 */
export function applicationsRoute({ cases, clock, processes, wakePublisher }: Services): Route {
  const standOf = async (caseNumber: string) => {
    const progress = await cases.progress.of(caseNumber);
    if (!progress) throw caseNotFound();
    const { state, stateName } = progress;
    return { state, stateName, next: nextSteps(progress, processes) };
  };
  return defineRoute({
    method: 'post',
    path: '/api/applications',
    operationId: 'submitApplication',
    summary: '提交申请',
    description:
      '提交人的姓名、公民身份号码、单位以登录的身份为准，可以不填。同一Idempotency-Key、同一内容重复提交的，返回已有的受理编号，不重复受理。',
    tag: '申请',
    request: { headers: requiredKey, body: applicationSchemaOf(processes.cases, clock).meta({ id: 'Application', description: '申请' }) },
    responses: {
      201: { description: '已收到', schema: receiptSchema, headers: location },
      200: { description: '此前已收到同一申请', schema: receiptSchema, headers: location },
      409: { description: '编号已用于其他内容，或者已有正在办理的同类申请', schema: failureSchema },
      429: { description: '提交新的申请过于频繁', schema: failureSchema, headers: retryAfter },
    },
    complete: withSignedInPerson,
    handle: async ({ headers, body, actor, take, log }) => {
      if (actor.kind === 'person' && 'bankAccount' in body) mustBeAssured(actor, 'dispose');
      // One person's key is not another's.
      const key = `${actorId(actor)}:${headers['Idempotency-Key']}`;
      if (!(await cases.files.isKnown(key))) await take('applications');
      const { caseNumber, created, queryCode } = await cases.files.create(body, key, submissionOf(body, actor));
      if (created) wakePublisher();
      log.info({ caseNumber, created }, 'application received');
      return {
        status: created ? 201 : 200,
        headers: { Location: `/api/cases/${caseNumber}` },
        body: { caseNumber, queryCode, ...(created ? justReceived : await standOf(caseNumber)) },
      };
    },
  });
}
