/** 登录状态: where somebody is signed in, and how they end what they have left open elsewhere. */
import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import type { Cases, OpenSession } from '../cases/index.ts';
import { ownerOf, type Sessioned } from '../sign-in/index.ts';
import { mustBeFresh } from './assured.ts';
import { Failure, failureSchema } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

const sessionSchema = z
  .object({
    session: z.string().meta({ description: '登录状态的编号，用于退出' }),
    current: z.boolean().meta({ description: '是否就是本次使用的登录' }),
    begunAt: z.string().meta({ description: '登录的时间' }),
    usedAt: z.string().meta({ description: '最近一次使用的时间（精确到分钟）' }),
    level: z.string().nullable().meta({ description: '认证级别', example: 'face' }),
  })
  .meta({ id: 'OpenSession' });

const endedSchema = z.object({ ended: z.int().meta({ description: '退出的登录个数' }) }).meta({ id: 'EndedSessions' });
const params = z.object({
  session: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: '登录状态的编号' }),
});

/** What somebody may do with their own sign-ins. */
export interface OwnSessions {
  open(actor: Actor, browser: Sessioned): Promise<OpenSession[]>;
  /** How many: none where it is none of theirs, or not open. @throws Failure 403 who has not just signed in */
  end(actor: Actor, session: string): Promise<number>;
  endOthers(actor: Actor, browser: Sessioned): Promise<number>;
}

export const ownSessionsIn = ({ sessions }: Pick<Cases, 'sessions'>): OwnSessions => ({
  async open(actor, browser) {
    const owner = ownerOf(actor);
    return owner ? sessions.openOf(owner, browser.session.id) : [];
  },
  async end(actor, session) {
    mustBeFresh(actor);
    const owner = ownerOf(actor);
    return owner && (await sessions.end(owner, session)) ? 1 : 0;
  },
  async endOthers(actor, browser) {
    mustBeFresh(actor);
    const owner = ownerOf(actor);
    return owner ? sessions.endOthers(owner, browser.session.id) : 0;
  },
});

export function sessionRoutes(own: OwnSessions): Route[] {
  const path = '/api/me/sessions';
  const tag = '登录';
  const description = '须在办理前5分钟内重新登录。';
  return [
    defineRoute({
      method: 'get',
      path,
      operationId: 'listSessions',
      summary: '本人尚未退出的登录',
      tag,
      request: {},
      responses: { 200: { description: '最近使用的在前', schema: z.object({ sessions: z.array(sessionSchema) }) } },
      handle: async ({ actor, browser }) => {
        const open = await own.open(actor, browser);
        return {
          status: 200,
          body: {
            sessions: open.map(({ id, current, begunAt, usedAt, level }) => ({
              session: id,
              current,
              begunAt: begunAt.toISOString(),
              usedAt: usedAt.toISOString(),
              level,
            })),
          },
        };
      },
    }),
    defineRoute({
      method: 'post',
      path: `${path}/end-others`,
      operationId: 'endOtherSessions',
      summary: '退出本人在其他地方的全部登录',
      description,
      tag,
      request: {},
      responses: { 200: { description: '已退出；本次登录继续有效', schema: endedSchema } },
      handle: async ({ actor, browser, log }) => {
        const ended = await own.endOthers(actor, browser);
        log.info({ ended }, 'other sessions ended');
        return { status: 200, body: { ended } };
      },
    }),
    defineRoute({
      method: 'post',
      path: `${path}/{session}/end`,
      operationId: 'endSession',
      summary: '退出本人的一个登录',
      description,
      tag,
      request: { params },
      responses: {
        200: { description: '已退出', schema: endedSchema },
        404: { description: '没有这个登录', schema: failureSchema },
      },
      handle: async ({ params: { session }, actor, log }) => {
        const ended = await own.end(actor, session);
        if (ended === 0) throw new Failure(404, '没有这个登录，或者已经退出。', `请先查询尚未退出的登录：GET ${path}。`);
        log.info({ ended }, 'session ended');
        return { status: 200, body: { ended } };
      },
    }),
  ];
}
