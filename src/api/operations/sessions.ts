/** Ends all sessions of somebody whose account is closed, lost or misused. By staff id or case, never by a person's number. */
import { z } from 'zod';
import { group, text } from '../../applications/index.ts';
import type { Cases } from '../../cases/index.ts';
import { caseNotFound, failureSchema, invalidRequest } from '../problem.ts';
import { defineRoute, type Route } from '../route.ts';
import { doneBy } from './done-by.ts';

const whose = group('退出登录', {
  staffId: text('工作人员登录名', 100).optional().meta({ description: '工作人员的登录名；与caseNumber二者填一', example: 'zhao.shouli' }),
  caseNumber: text('受理编号', 32).optional().meta({ description: '其申请人的登录；与staffId二者填一' }),
  endedBy: text('办理人', 200),
}).meta({ id: 'SessionsToEnd' });

export function operatedSessionsRoute({ sessions }: Pick<Cases, 'sessions'>): Route {
  return defineRoute({
    method: 'post',
    path: '/api/operations/sessions/end',
    operationId: 'endSessionsOf',
    summary: '退出某个工作人员或者申请人的全部登录',
    description: '账号停用、遗失或者被冒用时办理，立即生效，并记入审计记录；账号本身由身份认证平台停用，工作人员另从人员名册中删除。',
    tag: '运行维护',
    request: { body: whose },
    responses: {
      200: { description: '已退出', schema: z.object({ ended: z.int().meta({ description: '退出的登录个数' }) }) },
      404: { description: '没有这件业务，或者其个人信息已经删除', schema: failureSchema },
    },
    handle: async ({ body: { staffId, caseNumber, endedBy }, actor, log }) => {
      const by = doneBy(actor, endedBy);
      if ((staffId === undefined) === (caseNumber === undefined)) throw oneOfBoth();
      const ended =
        staffId === undefined
          ? await sessions.endOfApplicant(String(caseNumber).toUpperCase(), by)
          : await sessions.endOfStaff(staffId, by);
      if (ended === null) throw caseNotFound();
      log.info({ ended, ...(staffId === undefined ? { caseNumber } : { staff: staffId }) }, 'sessions ended by an operator');
      return { status: 200, body: { ended } };
    },
  });
}

const oneOfBoth = () =>
  invalidRequest([{ field: 'staffId', message: '工作人员登录名（staffId）和受理编号（caseNumber）应填其中一项，请更正。' }]);
