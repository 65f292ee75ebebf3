/** 网页: what applicants, agents and units see of their cases, in Chinese; without scripts, but where a form is filled in. */
import type { Seal } from '../../letters/index.ts';
import type { ActServices, CaseAct } from '../acts/index.ts';
import type { PaperServices } from '../case-papers.ts';
import type { Looked } from '../case-progress.ts';
import type { Looks } from '../looks.ts';
import type { MandateActs } from '../mandates.ts';
import { assetRoutes, style } from '../pages/assets.ts';
import type { LookByReceipt } from '../receipts.ts';
import type { Route } from '../route.ts';
import type { OwnSessions } from '../sessions.ts';
import { actPages } from './act-pages.ts';
import { applyPages, type ApplyServices } from './apply-page.ts';
import { assets } from './assets.ts';
import { casePage } from './case-page.ts';
import { checkPages } from './check/index.ts';
import { diagramPage } from './diagram-page.ts';
import { showingDrafts } from './drafts.ts';
import { elderSwitch } from './elder-switch.ts';
import { heirPage } from './heir-page.ts';
import { homePage } from './home.ts';
import { leavePage, type LeaveServices } from './leave-page.ts';
import { letterFile } from './letter-file.ts';
import { letterPages, type LetterServices } from './letters-page.ts';
import { mandatePages } from './mandate-pages.ts';
import { myCasesPage } from './my-cases.ts';
import { papersPages } from './papers-page.ts';
import { payPage } from './pay-page.ts';
import { queryCodePages } from './query-code-page.ts';
import { receiptFile } from './receipt-file.ts';
import { receiptPages } from './receipt-page.ts';
import { sessionsPages } from './sessions-page.ts';
import { verifyPages } from './verify-page.ts';

interface Services extends ApplyServices, ActServices, PaperServices, LetterServices, LeaveServices {
  cases: ActServices['cases'];
  acts: readonly CaseAct[];
  looks: Looks;
  ownSessions: OwnSessions;
  mandating: MandateActs;
  paymentPage?: string | undefined;
  look: Looked;
  lookByReceipt: LookByReceipt;
  seal: Seal;
}

export function portalRoutes({ acts, ownCases, ownSessions, mandating, look, lookByReceipt, ...services }: Services): Route[] {
  const showDrafts = showingDrafts(services.cases, services.processes);
  return [
    homePage(services.processes, showDrafts),
    ...checkPages(services),
    ...applyPages({ ...services, ownCases }),
    myCasesPage(ownCases, showDrafts),
    casePage({ ...services, look }),
    diagramPage(look, services.cases),
    ...actPages(acts, services),
    ...papersPages(services),
    payPage(services),
    letterFile(services.cases, look, services.seal),
    receiptFile(look, services.seal, services.clock),
    ...mandatePages(mandating),
    ...queryCodePages(services.cases),
    heirPage,
    ...receiptPages(lookByReceipt),
    ...verifyPages(services.cases),
    ...letterPages(services),
    ...sessionsPages(ownSessions),
    elderSwitch(services.publicUrl),
    leavePage(services),
    ...assetRoutes([style, ...assets]),
  ];
}
