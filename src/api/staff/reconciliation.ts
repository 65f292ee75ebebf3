/** The treasurer's pages: statements of the bank, and money whose case nobody knows. */
import { assignIn } from '../operations/unmatched-payments.ts';
import type { Route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { reconciliationDesk } from './reconciliation-desk.ts';
import { reconciliationPages } from './reconciliation-page.ts';

export const reconciliationRoutes = (services: ApiServices): Route[] => [
  ...reconciliationDesk(services.cases, assignIn(services)),
  ...reconciliationPages(services),
];
