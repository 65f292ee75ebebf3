/** The treasurer's pages: statements of the bank, and money whose case nobody knows. */
import type { Route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { reconciliationDesk } from './reconciliation-desk.ts';
import { reconciliationPages } from './reconciliation-page.ts';
import { unmatchedMoney } from './unmatched-money.ts';

export const reconciliationRoutes = (services: ApiServices): Route[] => [
  ...reconciliationDesk(services),
  ...reconciliationPages(services),
  ...unmatchedMoney(services),
];
