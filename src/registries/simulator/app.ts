import express, { type ErrorRequestHandler, type Express } from 'express';
import { bank } from './agencies/bank.ts';
import { payInBrowser } from './agencies/bank-page.ts';
import { civilAffairs } from './agencies/civil-affairs.ts';
import { collectionAgency } from './agencies/collection-agency.ts';
import { medicalInsurance } from './agencies/medical-insurance.ts';
import { militaryService } from './agencies/military-service.ts';
import { pensionRelations } from './agencies/pension-relations.ts';
import { postings } from './agencies/postings.ts';
import { publicSecurity } from './agencies/public-security.ts';
import { smsGateway } from './agencies/sms-gateway.ts';
import { socialInsurance } from './agencies/social-insurance.ts';
import { unitRegister } from './agencies/unit-register.ts';
import { veteransArchive } from './agencies/veterans-archive.ts';
import { answering, NoRecord, Refusal } from './answering.ts';
import { faultSchema, playFaults, type Faults } from './faults.ts';
import type { Seed } from './seed.ts';
import { overview } from './overview.ts';
import type { News } from './news.ts';
import type { Store } from './state.ts';

/** All agencies on one exchange platform, and the two doors for tests. */
export function createApp(seed: Seed, store: Store, faults: Faults, { wake, tell }: News): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', (_request, response) => void response.json({ status: 'up' }));
  app.get('/state', (_request, response) => void response.json(overview(store.read())));
  app.use(express.json({ limit: '1mb' }));
  app.post(
    '/faults',
    answering(faultSchema, (fault) => {
      faults.order(fault);
      return fault;
    }),
  );
  app.use(playFaults(faults));
  app.use(
    veteransArchive(seed),
    militaryService(seed),
    publicSecurity(seed, tell),
    socialInsurance(seed),
    medicalInsurance(seed),
    civilAffairs(seed),
    unitRegister(seed),
    collectionAgency(seed, store, wake),
    postings(seed, store),
    pensionRelations(seed, store, wake),
    bank(store, wake),
    smsGateway(),
    payInBrowser(store, wake),
  );
  app.use(refuse);
  return app;
}

const refuse: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) next(error);
  else if (error instanceof NoRecord) response.status(404).json({ error: 'noRecord', problems: [] });
  else if (error instanceof Refusal) response.status(error.status).json({ problems: error.problems });
  else if (isBadBody(error)) response.status(error.status).json({ problems: ['body: is not acceptable JSON'] });
  else response.status(500).json({ problems: [`the simulator failed: ${String(error)}`] });
};

/** What express.json() throws for a body that it cannot read. */
function isBadBody(error: unknown): error is { status: number } {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' && error.status < 500;
}
