/** 待查款项: what becomes of money whose case nobody knows. One of the treasurers decides, another approves. */
import { z } from 'zod';
import { actorId } from '../../access/index.ts';
import { prose } from '../../applications/index.ts';
import { definePage } from '../pages/define-page.ts';
import { Failure } from '../problem.ts';
import type { Route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { place } from './reconciliation-place.ts';
import { unmatchedAddresses } from './unmatched-card.ts';

const paymentId = z.string().min(1).max(128);

const decision = z
  .object({
    paymentId,
    outcome: z.enum(['case', 'return'], { error: '请选择记入一件业务，或者退还付款人。' }),
    caseNumber: z
      .string()
      .max(32, '受理编号不正确，请核对。')
      .default('')
      .transform((typed) => typed.normalize('NFKC').trim().toUpperCase()),
    reason: prose('理由', 500),
  })
  .refine(({ outcome, caseNumber }) => (outcome === 'case') === (caseNumber !== ''), {
    path: ['caseNumber'],
    message: '记入一件业务的，请填写受理编号；退还付款人的，请勿填写。',
  });

type Services = Pick<ApiServices, 'cases' | 'wakePublisher'>;

export const unmatchedMoney = ({ cases: { unmatched }, wakePublisher }: Services): Route[] => [
  definePage({
    method: 'post',
    path: unmatchedAddresses.decide,
    operationId: 'decideUnmatched',
    summary: '提出待查款项处理意见',
    request: { body: decision },
    handle: async ({ body: { outcome, reason, ...body }, actor, log }) => {
      const caseNumber = outcome === 'case' ? body.caseNumber : null;
      if (!(await unmatched.decide(body.paymentId, { caseNumber, reason, decidedBy: actorId(actor) }))) throw notWaiting();
      log.info({ outcome }, 'unmatched payment decided');
      return { to: place.address, told: '已提出，待另一名财务人员审核' };
    },
  }),
  definePage({
    method: 'post',
    path: unmatchedAddresses.approve,
    operationId: 'approveUnmatched',
    summary: '审核待查款项处理意见',
    request: { body: z.object({ paymentId, turn: z.coerce.number().int().catch(0) }) },
    handle: async ({ body, actor, log }) => {
      const approved = await unmatched.approve(body.paymentId, body.turn, actorId(actor));
      if (approved === null) throw notWaiting();
      if (approved === 'ownWork') throw new Failure(409, '处理意见由您提出，不能由您审核。', '请由另一名财务人员审核。');
      if (approved === 'changed') throw new Failure(409, '处理意见已经变更，没有审核。', `请返回“${place.name}”页面，按新的意见审核。`);
      wakePublisher();
      log.info('unmatched payment approved');
      return { to: place.address, told: '已审核' };
    },
  }),
];

const notWaiting = () =>
  new Failure(404, '没有这笔待办的款项。', `请返回“${place.name}”页面核对；已经入账、已经审核或者已经退还的，不再变更。`);
