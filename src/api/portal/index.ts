/** 网页: what applicants, agents and units see of their cases, in Chinese; without scripts, but where a form is filled in. */
import { z } from 'zod';
import { nobody } from '../../access/index.ts';
import { html } from '../../html.ts';
import type { Seal } from '../../letters/index.ts';
import { end, type IdentityProvider } from '../../sign-in/index.ts';
import type { ActServices, CaseAct } from '../acts/index.ts';
import type { Looked } from '../case-progress.ts';
import type { Looks } from '../looks.ts';
import type { MandateActs } from '../mandates.ts';
import type { OwnCases } from '../own-cases.ts';
import type { PaperServices } from '../case-papers.ts';
import type { LookByReceipt } from '../receipts.ts';
import type { Route } from '../route.ts';
import type { OwnSessions } from '../sessions.ts';
import { applyPages, type ApplyServices } from './apply-page.ts';
import { assets } from './assets.ts';
import { diagramPage } from './diagram-page.ts';
import { showingDrafts } from './drafts.ts';
import { ownPlace } from '../sign-in.ts';
import { actPages } from './act-pages.ts';
import { checkPages } from './check/index.ts';
import { casePage } from './case-page.ts';
import { assetRoutes, style } from '../pages/assets.ts';
import { definePage } from '../pages/define-page.ts';
import { heirPage } from './heir-page.ts';
import { homePage } from './home.ts';
import { letterPages, type LetterServices } from './letters-page.ts';
import { mandatePages } from './mandate-pages.ts';
import { myCasesPage } from './my-cases.ts';
import { letterFile } from './letter-file.ts';
import { receiptFile } from './receipt-file.ts';
import { verifyPages } from './verify-page.ts';
import { payPage } from './pay-page.ts';
import { queryCodePages } from './query-code-page.ts';
import { papersPages } from './papers-page.ts';
import { receiptPages } from './receipt-page.ts';
import { sessionsPages } from './sessions-page.ts';

interface Services extends ApplyServices, ActServices, PaperServices, LetterServices {
  cases: ActServices['cases'];
  acts: readonly CaseAct[];
  looks: Looks;
  ownSessions: OwnSessions;
  mandating: MandateActs;
  paymentPage?: string | undefined;
  ownCases: OwnCases;
  look: Looked;
  lookByReceipt: LookByReceipt;
  identityProvider: IdentityProvider;
  publicUrl: string;
  seal: Seal;
}

export function portalRoutes({ acts, ownCases, ownSessions, mandating, look, lookByReceipt, ...services }: Services): Route[] {
  const showDrafts = showingDrafts(services.cases, services.processes);
  return [
    homePage(services.processes, showDrafts),
    ...checkPages(services),
    ...applyPages(services),
    myCasesPage(ownCases, showDrafts),
    letterFile(services.cases, look, services.seal),
    receiptFile(look, services.seal, services.clock),
    casePage({ ...services, look }),
    diagramPage(look, services.cases),
    ...actPages(acts, services),
    ...papersPages(services),
    payPage(services),
    ...mandatePages(mandating),
    ...queryCodePages(services.cases),
    heirPage,
    ...letterPages(services),
    ...sessionsPages(ownSessions),
    ...receiptPages(lookByReceipt),
    ...verifyPages(services.cases),
    elderSwitch(services.publicUrl),
    leave(services),
    ...assetRoutes([style, ...assets]),
  ];
}

/** A year, in seconds. */
const year = 31_536_000;

const elderSwitch = (publicUrl: string): Route =>
  definePage({
    method: 'post',
    path: '/elder',
    operationId: 'portalElder',
    summary: '长者版',
    request: {
      body: z.object({
        ...{ elder: z.enum(['yes', 'no']).catch('yes'), returnTo: z.string().regex(ownPlace).catch('/') },
        again: z.enum(['yes', 'no']).catch('no'),
      }),
    },
    handle: ({ body: { elder, returnTo, again } }) => ({
      to: returnTo,
      again: again === 'yes',
      headers: {
        'Set-Cookie': `elder=${elder}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax${publicUrl.startsWith('https:') ? '; Secure' : ''}`,
      },
    }),
  });

const leave = ({ identityProvider, publicUrl }: Pick<Services, 'identityProvider' | 'publicUrl'>): Route =>
  definePage({
    method: 'post',
    path: '/leave',
    operationId: 'portalLeave',
    summary: '退出登录',
    request: {},
    handle: async ({ browser }) => {
      await end(browser);
      const platform = await identityProvider.farewell(`${publicUrl}/`).catch(() => null);
      return {
        title: '已退出登录',
        address: '/',
        actor: nobody,
        above: { name: '首页', address: '/' },
        body: platform
          ? html`<p class="govuk-body">
              身份认证平台可能仍保持登录。使用公用电脑、他人手机的，请<a class="govuk-link" href="${platform}">同时退出身份认证平台</a>。
            </p>`
          : html`<p class="govuk-body">使用公用电脑的，请关闭浏览器。</p>`,
      };
    },
  });
