/** Lets through who has a right by the table in src/access/rights.ts, and nobody else. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { type Actor, nobody, type Program, rightTo, type Role, roleNames, rolesIn, rolesOf } from '../access/index.ts';
import type { Cases } from '../cases/index.ts';
import { actorIn, BadToken, forget, type FindStaff, type ReadToken } from '../sign-in/index.ts';
import { mustBeAssured, staffMustBeAssured } from './assured.ts';
import type { Guesses } from './guesses.ts';
import type { Looks } from './looks.ts';
import { caseNotFound, Failure } from './problem.ts';
import { pathParameters } from './read-request.ts';
import type { Route } from './route.ts';

export interface GateOptions {
  cases: Pick<Cases, 'relations'>;
  /** By process. */
  groups: ReadonlyMap<string, ReadonlySet<string>>;
  operatorToken: string;
  readToken: ReadToken;
  findStaff: FindStaff;
  /** One of these must be among what the platform says of a sign-in of the staff. */
  staffAssurance: readonly string[];
  guesses: Guesses;
  looks: Looks;
  /** Whether the case waits for somebody who is not in it yet. */
  awaitsNewcomer: (operationId: string, caseNumber: string) => Promise<boolean>;
}

/** What is known of a request that was let through. */
export interface Admitted {
  actor: Actor;
  roles: readonly Role[];
}

export interface Gate {
  /** @throws Error where the table has no row for the route */
  at(route: Route): RequestHandler;
}

export function createGate(options: GateOptions): Gate {
  const { cases, groups, operatorToken, readToken, findStaff, staffAssurance, guesses, looks, awaitsNewcomer } = options;

  /** @throws Failure 401 for a token that is none */
  async function actorOf(request: Request): Promise<Actor> {
    const header = request.get('authorization');
    if (header === undefined) {
      const actor = actorIn(request.session, new Date(), findStaff);
      // Who is back in the staff file later signs in anew.
      if (!actor && request.session.actor) await forget(request);
      return actor ?? nobody;
    }
    const [, token] = /^Bearer +(\S+)$/i.exec(header) ?? [];
    if (token !== undefined && same(token, operatorToken)) return operator;
    try {
      if (token !== undefined) return await readToken(token);
    } catch (error) {
      if (!(error instanceof BadToken)) throw error;
    }
    await guesses.check(request, nobody);
    await guesses.miss(request, nobody);
    throw notKnown(
      '令牌无效或者已经过期。',
      '请以客户端凭据重新取得访问令牌；运维令牌请与OPERATOR_TOKEN（未设置的，数据目录的operator-token文件）核对。',
    );
  }

  /** Null: there is no such case. */
  async function rolesAt(caseNumber: string | null, actor: Actor): Promise<Role[] | null> {
    if (caseNumber === null) return rolesOf(actor);
    const relation = await cases.relations.of(caseNumber, askerOf(actor));
    return relation && rolesIn(actor, relation, groups.get(relation.process) ?? new Set());
  }

  return {
    at(route) {
      const right = rightTo(route.operationId);
      return async (request, response, next) => {
        // An agency proves by its signature who it is, once the body is there.
        const actor = right.for === 'agency' ? nobody : await actorOf(request);
        // Also for the log line of a refusal.
        response.locals['actor'] = actor;
        const admitted = (roles: readonly Role[]) => {
          response.locals['roles'] = roles;
          next();
        };
        if (right.for === 'everybody' || right.for === 'agency') {
          admitted([]);
          return;
        }
        if (actor.kind === 'nobody') throw notKnown('请先登录。', right.for.includes('applicant') ? people : staff);
        await guesses.check(request, actor);
        const caseNumber = numberIn(route, request);
        const found = await rolesAt(caseNumber, actor);
        const roles = (found ?? []).filter((role) => right.for.includes(role));
        const mayBeNew = right.newcomer === true && actor.kind === 'person' && found !== null && caseNumber !== null;
        if (roles.length === 0 && !(mayBeNew && (await awaitsNewcomer(route.operationId, caseNumber)))) {
          await looks.refused(actor, found && caseNumber, route.operationId);
          if (caseNumber === null) throw notYours(right.for);
          // As for a number that no case has: whether there is one is nobody else's business.
          await guesses.miss(request, actor);
          throw caseNotFound();
        }
        if (actor.kind === 'person') mustBeAssured(actor, right.act);
        if (actor.kind === 'staff') staffMustBeAssured(actor, staffAssurance);
        admitted(roles);
      };
    },
  };
}

/** The case number in the address; null for an operation that is about no case. @throws Failure 404 for what cannot be one */
function numberIn({ path, request: { params } }: Route, request: Request): string | null {
  if (!path.includes('{caseNumber}') || !params) return null;
  return (pathParameters(params, request) as { caseNumber: string }).caseNumber;
}

const operator: Program = { kind: 'program', clientId: 'operator-token', scopes: ['operations'] };

/** Equal lengths to compare, whatever was sent: the time it takes tells nothing of the token. */
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(hash(a), hash(b));

const askerOf = (actor: Actor): Parameters<Cases['relations']['of']>[1] =>
  actor.kind === 'person'
    ? { idNumber: actor.idNumber, creditCode: actor.unit?.creditCode }
    : actor.kind === 'program'
      ? { creditCode: actor.unit?.creditCode }
      : {};

function notYours(roles: readonly Role[]): Failure {
  const names = roles.map((role) => roleNames[role]).join('、');
  return new Failure(403, '当前身份不能办理此事项。', `可以办理的有：${names}。请以相应身份登录。`);
}

const people = '请打开/sign-in登录后再办理；没有账号的，请到受理窗口办理。';
const staff =
  '工作人员请打开/sign-in登录；系统运维也可以提交Authorization: Bearer <运维令牌>，令牌为OPERATOR_TOKEN的值，未设置的，在数据目录的operator-token文件中。';

const notKnown = (error: string, remedy: string): Failure => new Failure(401, error, remedy, { headers: { 'WWW-Authenticate': 'Bearer' } });
