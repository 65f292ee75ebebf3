/**
 * The pages that people open most, one at a time, with many cases in the database; beside it the same with the few that they are copies
 * of. 95 of 100 are there within the time.
 */
import { randomBytes } from 'node:crypto';
import { vaultOf } from '../../../src/secrets.ts';
import type { Account } from '../../../src/sign-in/local/index.ts';
import { sessionsAt } from '../../shared/local/index.ts';
import { windowClerk } from '../../demo/index.ts';
import type { Bench, Figure } from '../bench.ts';
import { startDatabase } from '../shared/database.ts';
import { httpClient, type Send, type Sent } from '../shared/http-client.ts';
import { sideBySide } from '../shared/side-by-side.ts';
import { quantile } from '../shared/statistics.ts';
import { startSystem } from '../shared/system.ts';
import { copyCases } from './copies.ts';
import { handleExamples } from '../shared/real-cases.ts';

interface Office {
  send: Send;
  /** What is opened, by the name of the figure. */
  pages: Record<string, Sent>;
}

export const pages: Bench = {
  name: 'pages',
  async run(settings, running) {
    const [few, many] = [await openOffice(0, running), await openOffice(settings.cases, running)];
    const figures: Record<string, Figure> = {};
    for (const name of Object.keys(few.pages)) {
      const round = (office: Office) => () => slowOf(name, office, settings.seconds);
      figures[name] = await sideBySide(settings, 'ms', round(many), round(few));
    }
    return figures;
  },
};

async function openOffice(cases: number, running: AsyncDisposableStack): Promise<Office> {
  const databaseUrl = await startDatabase(running);
  const masterKey = randomBytes(32).toString('hex');
  const vault = vaultOf({ masterKey, masterKeyFile: undefined, cipherSuite: 'aes-256-gcm', dataDir: '' });
  const { caseNumber, applicant } = await handleExamples({ databaseUrl, vault });
  await copyCases(databaseUrl, cases);
  const { apiUrl } = await startSystem({ databaseUrl, settings: { MASTER_KEY: masterKey } }, running);
  const signedIn = sessionsAt(apiUrl);
  const as = async (account: Account) => ({ headers: { ...(await signedIn(account)) } });
  const [person, clerk] = [await as({ kind: 'person', ...applicant }), await as(windowClerk)];
  const headers = { ...clerk.headers, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const seek = (sought: string): Sent => ({
    method: 'POST',
    path: '/work/search',
    headers,
    body: new URLSearchParams({ sought }).toString(),
  });
  return {
    send: httpClient(apiUrl, 1, running),
    pages: {
      home: { path: '/', ...person },
      ownCases: { path: '/cases', ...person },
      case: { path: `/cases/${caseNumber}`, ...person },
      workList: { path: '/work', ...clerk },
      staffCase: { path: `/work/cases/${caseNumber}`, ...clerk },
      search: seek(applicant.idNumber),
      searchName: seek(applicant.name),
    },
  };
}

/** How long 95 of 100 take at most. */
async function slowOf(name: string, { send, pages }: Office, seconds: number): Promise<number> {
  const page = pages[name] as Sent;
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  do {
    const begun = performance.now();
    const { status, text } = await send(page);
    if (status !== 200) throw new Error(`${page.path} answered ${status}: ${text.slice(0, 500)}`);
    times.push(performance.now() - begun);
  } while (performance.now() < end);
  return quantile(times, 0.95);
}
