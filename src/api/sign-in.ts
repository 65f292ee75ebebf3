/** 登录: to the identity platform and back, and out again. */
import { z } from 'zod';
import { actorId, assurances, rolesOf, roleNames } from '../access/index.ts';
import type { Cases } from '../cases/index.ts';
import { safeError } from '../log.ts';
import { actorOf, begin, end, type FindStaff, type IdentityProvider, UnknownAccount } from '../sign-in/index.ts';
import { Failure, failureSchema } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

interface Services {
  cases: Pick<Cases, 'sessions'>;
  identityProvider: IdentityProvider;
  findStaff: FindStaff;
  staffAssurance: readonly string[];
  /** Without a slash at the end. */
  publicUrl: string;
}

/** A place of ours: never another site's. */
export const ownPlace = /^\/(?![/\\])[\x21-\x7e]{0,500}$/;

const returnTo = z.string().regex(ownPlace, '登录后返回的地址应为本系统内以“/”开头的地址，请更正。').default('/api/me');

/** `staff`: what is asked of the staff. */
const levels = [...assurances, 'staff'] as const;

const wanted = z.object({
  level: z
    .enum(levels, { error: `认证级别应为${levels.join('、')}之一，请更正。` })
    .default('realName')
    .meta({ description: '至少须达到的认证级别；staff：工作人员登录所要求的' }),
  fresh: z.enum(['yes', 'no'], { error: 'fresh应为yes或者no，请更正。' }).default('no').meta({ description: 'yes：重新登录' }),
  returnTo: returnTo.meta({ description: '登录后返回的地址' }),
});

const meSchema = z
  .object({
    kind: z.enum(['person', 'staff', 'program', 'nobody']).meta({ description: 'nobody：没有登录' }),
    name: z.string().nullable(),
    assurance: z.enum(assurances).nullable().meta({ description: '认证级别' }),
    unit: z.string().nullable().meta({ description: '所代表的单位' }),
    roles: z.array(z.string()).meta({ description: '可以有的身份' }),
    signedInAt: z.string().nullable(),
  })
  .meta({ id: 'Me' });

const tag = '登录';
const location = z.object({ Location: z.string() });

export function signInRoutes({ cases, identityProvider, findStaff, staffAssurance, publicUrl }: Services): Route[] {
  /** That level and all above, the highest first. */
  const levelsFrom = (level: (typeof levels)[number]): readonly string[] =>
    level === 'staff' ? staffAssurance : assurances.slice(assurances.indexOf(level)).reverse();
  const away = () =>
    new Failure(503, '身份认证平台暂时无法连接，不能登录。', '请稍后重试；急需办理的，请到受理窗口。', {
      headers: { 'Retry-After': '30' },
    });
  return [
    defineRoute({
      method: 'get',
      path: '/sign-in',
      operationId: 'signIn',
      summary: '登录',
      description: '转到身份认证平台，完成后返回。',
      tag,
      request: { query: wanted },
      responses: {
        303: { description: '转到身份认证平台', headers: location },
        503: { description: '身份认证平台无法连接', schema: failureSchema },
      },
      handle: async ({ query, browser, log }) => {
        const { address, departure } = await identityProvider
          .send({ levels: levelsFrom(query.level), fresh: query.fresh === 'yes' })
          .catch((error: unknown) => {
            log.error({ err: safeError(error) }, 'the identity platform does not answer');
            throw away();
          });
        browser.session.departure = { ...departure, returnTo: query.returnTo };
        return { status: 303, headers: { Location: address } };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/sign-in/callback',
      operationId: 'signedIn',
      summary: '从身份认证平台返回',
      tag,
      request: {},
      responses: {
        303: { description: '已登录，返回原来的地址', headers: location },
        400: { description: '登录没有完成', schema: failureSchema },
      },
      handle: async ({ browser, address, log }) => {
        const { departure } = browser.session;
        if (!departure) throw notCompleted('本次登录已经过期，或者不是在本浏览器中开始的。');
        const claims = await identityProvider.receive(new URL(address, publicUrl), departure).catch((error: unknown) => {
          log.warn({ err: safeError(error) }, 'a sign-in was not completed');
          throw notCompleted('身份认证平台没有确认本次登录。');
        });
        const actor = known(() => actorOf(claims, findStaff));
        await begin(browser, actor);
        await cases.sessions.removeExpired();
        const how = actor.kind === 'person' ? { assurance: actor.assurance } : { signedInBy: actor.signedInBy };
        log.info({ actor: actorId(actor), ...how }, 'signed in');
        return { status: 303, headers: { Location: departure.returnTo } };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/sign-out',
      operationId: 'signOut',
      summary: '退出登录',
      tag,
      request: {},
      responses: {
        200: {
          description: '已退出；身份认证平台的登录须在所给地址退出',
          schema: z.object({ platform: z.string().nullable() }).meta({ id: 'SignedOut' }),
        },
      },
      handle: async ({ browser, actor, log }) => {
        await end(browser);
        log.info({ actor: actorId(actor) }, 'signed out');
        const platform = await identityProvider.farewell(`${publicUrl}/`).catch(() => null);
        return { status: 200, headers: { 'Clear-Site-Data': '"cache", "cookies", "storage"' }, body: { platform } };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/me',
      operationId: 'whoAmI',
      summary: '当前登录的身份',
      tag,
      request: {},
      responses: { 200: { description: '当前身份', schema: meSchema } },
      handle: ({ actor }) => ({
        status: 200,
        body: {
          kind: actor.kind,
          name: 'name' in actor ? actor.name : null,
          assurance: 'assurance' in actor ? actor.assurance : null,
          unit: 'unit' in actor ? actor.unit.name : null,
          roles: rolesOf(actor).map((role) => roleNames[role]),
          signedInAt: 'signedInAt' in actor ? actor.signedInAt.toISOString() : null,
        },
      }),
    }),
  ];
}

const notCompleted = (error: string): Failure => new Failure(400, error, '请重新打开/sign-in登录。');

/** @throws Failure 403 for an account that is nobody here */
function known<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnknownAccount)) throw error;
    throw new Failure(403, error.message, '请改用经过实名认证的账号登录，或者到受理窗口办理。');
  }
}
