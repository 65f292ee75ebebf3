/** 工作人员的网页: beside Tasklist, which stays the clerk's tool. */
import { assetRoutes } from '../pages/assets.ts';
import type { Route } from '../route.ts';
import { casePage } from './case-page.ts';
import { comparePages } from './compare-page.ts';
import { counterCasePages, type CounterCaseServices } from './counter-case-page.ts';
import { counterPages, type CounterServices } from './counter-page.ts';
import { mandatePages } from './mandate-pages.ts';
import { openTaskPage } from './open-task.ts';
import { operationPages, type OperationServices } from './operation-page.ts';
import { overviewPages, type OverviewServices } from './overview-page.ts';
import { paperPage } from './paper-page.ts';
import { searchPage } from './search-page.ts';
import type { StaffServices } from './services.ts';
import { paperAssets, staffStyle } from './assets.ts';
import { workPage } from './work-page.ts';

type Services = StaffServices & CounterServices & CounterCaseServices & OverviewServices & OperationServices;

export const staffRoutes = (services: Services): Route[] => [
  workPage(services),
  searchPage(services),
  openTaskPage(services),
  casePage(services),
  paperPage(services),
  ...comparePages(services),
  ...mandatePages(services),
  ...counterPages(services),
  ...counterCasePages(services),
  ...overviewPages(services),
  ...operationPages(services),
  ...assetRoutes([staffStyle, ...Object.values(paperAssets)]),
];
