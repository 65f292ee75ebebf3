import { z } from 'zod';
import { actorId } from '../../access/index.ts';
import { caseParams } from '../case-number.ts';
import { optionalKey } from '../idempotency-key.ts';
import { failureSchema } from '../problem.ts';
import { defineRoute, type Route } from '../route.ts';
import { type ActServices, type CaseAct, carryOut } from './act.ts';

/** The answer to what an applicant does in a case. */
export const acceptedSchema = z
  .object({
    caseNumber: z.string(),
    message: z.string().meta({ description: '受理情况' }),
  })
  .meta({ id: 'Accepted' });

/** The interface to an act, for programs. */
export const actRoutes = (acts: readonly CaseAct[], services: ActServices): Route[] => acts.map((act) => actRoute(act, services));

function actRoute(act: CaseAct, services: ActServices): Route {
  const { path, operationId, summary, description, body, complete, accepted, answer, answered = acceptedSchema } = act;
  return defineRoute({
    method: 'post',
    path: `/api/cases/{caseNumber}/${path}`,
    operationId,
    summary,
    description,
    tag: '申请',
    request: { params: caseParams, headers: optionalKey, ...(body ? { body } : {}) },
    responses: {
      202: { description: accepted, schema: answered },
      404: { description: '未找到该受理编号', schema: failureSchema },
      409: { description: '目前不能办理，说明原因和处理办法', schema: failureSchema },
    },
    ...(complete && { complete }),
    handle: async ({ params: { caseNumber }, headers, body: sent, actor, log }) => {
      const more = await carryOut(act, services, { caseNumber, body: sent, key: headers['Idempotency-Key'], by: actorId(actor) }, log);
      return { status: 202, body: { caseNumber, message: answer, ...more } };
    },
  });
}
