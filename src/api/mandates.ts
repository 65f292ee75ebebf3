/** 委托、继承、受益: who acts in the case of another, confirmed by the window and revoked by either side. */
import { z } from 'zod';
import { type Actor, actorId, type Role } from '../access/index.ts';
import { type Cases, mandateKindNames, mandateStateNames } from '../cases/index.ts';
import { caseParams } from './case-number.ts';
import { Failure, failureSchema } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

const mandateSchema = z
  .object({
    id: z.int(),
    kindName: z.string().meta({ description: '关系', example: '受委托代办人' }),
    stateName: z.string().meta({ description: '状态', example: '待确认' }),
    claimedAt: z.string(),
  })
  .meta({ id: 'Mandate' });

export const mandateParams = caseParams.extend({ mandate: z.coerce.number().int().positive().meta({ description: '委托等的编号' }) });
const done = z.object({ stateName: z.string() }).meta({ id: 'MandateState' });
const responses = {
  200: { description: '已办理', schema: done },
  404: { description: '未找到', schema: failureSchema },
} as const;
const notFound = () => new Failure(404, '没有该项委托，或者已经撤销。', '请先查询本件的委托等关系。');

interface By {
  actor: Actor;
  roles: readonly Role[];
}

export type MandateActs = ReturnType<typeof mandateActs>;

/** What can be done with a mandate. Both throw a Failure 404 where there is none, or none of theirs. */
export const mandateActs = ({ mandates }: Pick<Cases, 'mandates'>) => ({
  acceptance: async (caseNumber: string, mandate: number, { actor }: By): Promise<void> => {
    if (!(await mandates.accept(caseNumber, mandate, actorId(actor)))) throw notFound();
  },
  revocation: async (caseNumber: string, mandate: number, { actor, roles }: By): Promise<void> => {
    const own = actor.kind === 'person' && !roles.includes('applicant') ? actor.idNumber : undefined;
    if (!(await mandates.revoke(caseNumber, mandate, actorId(actor), own))) throw notFound();
  },
});

export function mandateRoutes({ mandates }: Pick<Cases, 'mandates'>, acts: MandateActs): Route[] {
  const path = '/api/cases/{caseNumber}/mandates';
  const tag = '委托';
  return [
    defineRoute({
      method: 'get',
      path,
      operationId: 'listMandates',
      summary: '本件的委托等关系',
      tag,
      request: { params: caseParams },
      responses: {
        200: { description: '委托等关系', schema: z.object({ mandates: z.array(mandateSchema) }) },
        404: { description: '未找到该受理编号', schema: failureSchema },
      },
      handle: async ({ params: { caseNumber } }) => ({
        status: 200,
        body: {
          mandates: (await mandates.of(caseNumber)).map(({ id, kind, state, claimedAt }) => ({
            id,
            kindName: mandateKindNames[kind],
            stateName: mandateStateNames[state],
            claimedAt: claimedAt.toISOString(),
          })),
        },
      }),
    }),
    defineRoute({
      method: 'post',
      path: `${path}/{mandate}/acceptance`,
      operationId: 'acceptMandate',
      summary: '确认委托等关系（受理窗口）',
      description: '核对委托书、继承人或者受益人证明材料之后确认；确认以前，代办人等看不到部门核查的内容，也不能处分申请人的权益。',
      tag,
      request: { params: mandateParams },
      responses,
      handle: async ({ params: { caseNumber, mandate }, ...by }) => {
        await acts.acceptance(caseNumber, mandate, by);
        return { status: 200, body: { stateName: mandateStateNames.accepted } };
      },
    }),
    defineRoute({
      method: 'post',
      path: `${path}/{mandate}/revocation`,
      operationId: 'revokeMandate',
      summary: '撤销委托等关系',
      tag,
      request: { params: mandateParams },
      responses,
      handle: async ({ params: { caseNumber, mandate }, ...by }) => {
        await acts.revocation(caseNumber, mandate, by);
        return { status: 200, body: { stateName: mandateStateNames.revoked } };
      },
    }),
  ];
}
