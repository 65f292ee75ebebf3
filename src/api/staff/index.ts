/** 工作人员的网页: beside Tasklist, which stays the clerk's tool. */
import { assetRoutes } from '../pages/assets.ts';
import type { Route } from '../route.ts';
import { counterCasePages, type CounterCaseServices } from './counter-case-page.ts';
import { counterPages, type CounterServices } from './counter-page.ts';
import { operationPages, type OperationServices } from './operation-page.ts';
import { overviewPages, type OverviewServices } from './overview-page.ts';
import { staffStyle } from './style.ts';

type Services = CounterServices & CounterCaseServices & OverviewServices & OperationServices;

export const staffRoutes = (services: Services): Route[] => [
  ...counterPages(services),
  ...counterCasePages(services),
  ...overviewPages(services),
  ...operationPages(services),
  ...assetRoutes([staffStyle]),
];
