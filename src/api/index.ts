/** The HTTP API: pre-check, intake, progress, the applicant's actions, payment callbacks, health, metrics and its own description. */
import express, { type Express } from 'express';
import { actRoutes, actsIn, awaitsNewcomerIn } from './acts/index.ts';
import { allowances } from './allowances.ts';
import { applicationsRoute } from './applications.ts';
import { caseProgressRoute, lookingIn } from './case-progress.ts';
import { deathRoutes } from './deaths.ts';
import { documentationRoutes } from './documentation.ts';
import { draftRoutes } from './drafts.ts';
import { errorHandler } from './error-handler.ts';
import { createGate } from './gate.ts';
import { guesses } from './guesses.ts';
import { healthRoute } from './health.ts';
import { type Looks, looksOn } from './looks.ts';
import { mandateActs, mandateRoutes } from './mandates.ts';
import { createMetrics, metricsRoute, type ApiMetrics } from './metrics.ts';
import { mountRoutes } from './mount.ts';
import { deploymentRoutes } from './operations/deployments.ts';
import { instanceRoutes } from './operations/instances.ts';
import { unmatchedPaymentRoutes } from './operations/unmatched-payments.ts';
import { unmatchedReplyRoutes } from './operations/unmatched-replies.ts';
import { rulesRoutes } from './operations/rules.ts';
import { operatedSessionsRoute } from './operations/sessions.ts';
import { paperRoutes } from './papers.ts';
import { paymentsRoutes } from './payments.ts';
import { portalRoutes } from './portal/index.ts';
import { unitRoutes } from './unit/index.ts';
import { staffRoutes } from './staff/index.ts';
import { precheckRoutes } from './precheck.ts';
import { knownHost } from './known-host.ts';
import { ownCasesIn, ownCasesRoute } from './own-cases.ts';
import { requestLog } from './request-log.ts';
import type { Route } from './route.ts';
import { receiptRoutes, receiptsIn } from './receipts.ts';
import { securityHeaders } from './security-headers.ts';
import type { ApiServices } from './services.ts';
import { ownSessionsIn, sessionRoutes } from './sessions.ts';
import { sessionMiddleware, tokenReader } from '../sign-in/index.ts';
import { signInRoutes } from './sign-in.ts';
import { reconciliationRoutes } from './staff/reconciliation.ts';
import { transferRepliesRoute } from './transfer-replies.ts';

export type { Limits } from './allowances.ts';
export type { ApiServices } from './services.ts';
export { chineseIssue } from './chinese-issues.ts';
export { listen } from './listen.ts';
export { type Progress, progressSchema } from './progress-schema.ts';
export { staffCaseAddress } from './staff/addresses.ts';

/** The Express application; it does not listen yet. */
export function createApi(services: ApiServices): Express {
  const { cases, log, bodyLimitKb, limits } = services;
  const { identityProvider, publicUrl, sessionSecret, trustedProxies = ['loopback'] } = services;
  const metrics = createMetrics(() => cases.counts());
  const secure = publicUrl.startsWith('https:');
  const server = express();
  server.disable('x-powered-by');
  server.disable('etag');
  // The limits count by address: only the proxy in front may say who asks.
  server.set('trust proxy', trustedProxies);
  server.use(securityHeaders(secure), requestLog(log, metrics), knownHost(publicUrl));
  server.use(sessionMiddleware(cases.sessions, { secure, secret: sessionSecret }));
  const counted = guesses();
  const looks = looksOn(cases);
  const readToken = tokenReader(identityProvider, publicUrl);
  const awaitsNewcomer = awaitsNewcomerIn(cases, actsIn(services.processes));
  const gate = createGate({ ...services, readToken, guesses: counted, looks, awaitsNewcomer });
  const mounting = { log, gate, guesses: counted, allowances: allowances(limits), bodyLimitKb };
  mountRoutes(server, apiRoutes(services, metrics, looks), mounting);
  server.use(errorHandler(log));
  return server;
}

/** All operations, as they are served and as they are described. */
export function apiRoutes(services: ApiServices, metrics: ApiMetrics, looks: Looks): Route[] {
  const { cases, processes, rules } = services;
  const acts = actsIn(processes);
  const [ownSessions, mandating] = [ownSessionsIn(cases), mandateActs(cases)];
  const look = lookingIn({ cases, processes, looks, acts });
  const [ownCases, lookByReceipt] = [ownCasesIn(cases, processes), receiptsIn(cases)];
  const routes = [
    ...signInRoutes(services),
    ...sessionRoutes(ownSessions),
    applicationsRoute(services),
    ...draftRoutes(cases, processes),
    ...portalRoutes({ ...services, acts, looks, ownCases, ownSessions, mandating, look, lookByReceipt }),
    ...unitRoutes(services),
    ...staffRoutes({ ...services, look, looks }),
    ownCasesRoute(ownCases),
    caseProgressRoute(look),
    ...receiptRoutes(cases, lookByReceipt),
    ...mandateRoutes(cases, mandating),
    ...actRoutes(acts, services),
    ...paperRoutes({ ...services, looks }),
    ...paymentsRoutes(services),
    transferRepliesRoute(services),
    ...deathRoutes(services),
    healthRoute(services.health),
    metricsRoute(metrics),
    ...precheckRoutes(() => rules.current()),
    ...deploymentRoutes(cases),
    ...instanceRoutes(services),
    ...unmatchedPaymentRoutes(services),
    ...unmatchedReplyRoutes(services),
    ...reconciliationRoutes(services),
    ...rulesRoutes(rules),
    operatedSessionsRoute(cases),
  ];
  return [...routes, ...documentationRoutes(routes)];
}
