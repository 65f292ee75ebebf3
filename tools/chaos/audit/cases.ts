/** Every case came to the end that its example says. */
import type { Example } from '../../demo/index.ts';
import type { Ask } from '../database.ts';

interface Closed {
  state: string;
  outcome: string | null;
  payout: string | null;
  due: string | null;
}

export async function caseFindings(ask: Ask, examples: readonly Example[], caseNumbers: ReadonlyMap<string, string>): Promise<string[]> {
  const findings: string[] = [];
  for (const example of examples) {
    const caseNumber = caseNumbers.get(example.file);
    if (caseNumber === undefined) findings.push(`${example.file}: the application was never taken in`);
    else for (const what of await differences(ask, example, caseNumber)) findings.push(`${example.file} (${caseNumber}): ${what}`);
  }
  const [twice] = await ask<{ n: string }>('select count(*)::text as n from cases');
  if (Number(twice?.n) !== examples.length) findings.push(`there are ${twice?.n} cases of ${examples.length} applications`);
  return findings;
}

async function differences(ask: Ask, { expect }: Example, caseNumber: string): Promise<string[]> {
  const [found] = await ask<Closed>(
    `select state, outcome, payouts.amount::text as payout,
       (coalesce(remittance_due, 0) + case when remittance_due is null then coalesce(personal_share_due, 0) else 0 end)::text as due
     from cases left join payouts using (case_number) where case_number = $1`,
    [caseNumber],
  );
  if (!found) return ['the case is not there'];
  const visited = await ask<{ element_id: string }>(
    'select distinct element_id from steps where case_number = $1 and finished_at is not null',
    [caseNumber],
  );
  const steps = new Set(visited.map(({ element_id }) => element_id));
  const notices = await ask<{ template: string; recipient: string }>('select template, recipient from notices where case_number = $1', [
    caseNumber,
  ]);
  const ledger = await ask<{ row: string; n: number }>(
    `select insurance || '.' || treatment as row, count(*)::int as n from ledger_rows where case_number = $1 group by 1`,
    [caseNumber],
  );
  const rows = new Map(ledger.map(({ row, n }) => [row, n]));
  return [
    ...(found.state === 'closed' ? [] : [`is ${found.state}, not closed`]),
    ...(found.outcome === expect.outcome ? [] : [`ended as ${found.outcome}, not as ${expect.outcome}`]),
    ...(expect.payout === undefined || found.payout === expect.payout ? [] : [`pays out ${found.payout}, not ${expect.payout}`]),
    ...(expect.steps ?? []).filter((step) => !steps.has(step)).map((step) => `did not come by ${step}`),
    ...(expect.stepsNotTaken ?? []).filter((step) => steps.has(step)).map((step) => `came by ${step}`),
    ...(expect.notices ?? []).flatMap(({ template, to }) =>
      to
        .filter((recipient) => !notices.some((notice) => notice.template === template && notice.recipient === recipient))
        .map((recipient) => `has no ${template} to ${recipient}`),
    ),
    ...Object.entries(expect.ledger ?? {}).flatMap(([insurance, treatments]) =>
      Object.entries(treatments ?? {})
        .filter(([treatment, months]) => (rows.get(`${insurance}.${treatment}`) ?? 0) !== months)
        .map(([treatment, months]) => `has ${rows.get(`${insurance}.${treatment}`) ?? 0} months ${insurance}.${treatment}, not ${months}`),
    ),
  ];
}
