/** 工作人员的网页: what is to be done, and the cases with all that a clerk compares. */
import type { Route } from '../route.ts';
import { casePage } from './case-page.ts';
import { comparePages } from './compare-page.ts';
import { mandatePages } from './mandate-pages.ts';
import { openTaskPage } from './open-task.ts';
import { searchPage } from './search-page.ts';
import type { StaffServices } from './services.ts';
import { workPage } from './work-page.ts';

export const staffRoutes = (services: StaffServices): Route[] => [
  workPage(services),
  searchPage(services),
  openTaskPage(services),
  casePage(services),
  ...comparePages(services),
  ...mandatePages(services),
];
