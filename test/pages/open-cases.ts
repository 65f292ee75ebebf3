/** Cases in which all can be done that has a page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { owners } from '../../src/models/owners.ts';
import { projectRoot } from '../../src/models/files.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { windowClerk } from '../../tools/demo/cast.ts';
import { loadExamples } from '../../tools/demo/example.ts';
import type { TestApi } from '../api/test-api.ts';
import { applicationInput, calculation } from '../cases/fixtures.ts';
import { applicationOf as payoutOf } from '../engine/lump-sum-payout/people.ts';
import { png } from '../papers/files.ts';

interface OpenCase {
  applicant: Account;
  /** Of an address, by name. */
  params: Record<string, string> & { caseNumber: string };
}

/** The case that an operation is open in. */
export type CaseFor = (operationId: string) => OpenCase;

export const treasurer: Account = { kind: 'staff', id: 'tao.sikuan', name: '', post: '' };

export async function openCases(api: TestApi): Promise<CaseFor> {
  const { cases } = api;

  /** With these steps waiting. */
  async function handedIn(application: object, ...steps: string[]): Promise<OpenCase> {
    const caseNumber = String((await api.submit(application)).body['caseNumber']);
    await cases.instances.recordStarted(caseNumber, caseNumber);
    for (const elementId of steps) {
      const step = { elementId, elementInstanceKey: elementId, name: '等待办理' };
      await cases.steps.begin(caseNumber, { ...step, dueAt: new Date('2026-12-23T04:00:00Z') });
    }
    const { name, idNumber } = (application as { applicant: { name: string; idNumber: string } }).applicant;
    return { applicant: { kind: 'person', name, idNumber }, params: { caseNumber } };
  }

  async function send(path: string, account: Account, fields: Record<string, string | File>): Promise<Response> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const headers = { ...(await api.as(account)), origin: api.url };
    return fetch(api.url + path, { method: 'POST', headers, body, redirect: 'manual' });
  }

  async function payout(): Promise<OpenCase> {
    const paid = await handedIn(payoutOf('测试支三'));
    const { caseNumber } = paid.params;
    await cases.payouts.recordOrder(caseNumber, { idempotencyKey: caseNumber, payee: 'participant', amount: Money.of('57377.55') });
    const made = { idempotencyKey: caseNumber, reference: 'ZF-7', paidOn: isoDate('2026-11-02'), samplePercent: 100 };
    await cases.payouts.recordMade(caseNumber, made);
    await cases.files.close(caseNumber, 'completed', []);
    return paid;
  }

  const veteran = applicationInput();
  const earlier = await handedIn(veteran);
  await cases.files.close(earlier.params.caseNumber, 'completed', []);

  const waiting = [
    'await-supplement',
    'hearing',
    'await-remittance',
    'await-subsidy-application',
    'await-heir-claim',
    'await-personal-share',
  ];
  const open = await handedIn({ ...veteran, placementUnit: { ...veteran.placementUnit, name: '某县农具厂' } }, ...waiting);
  await cases.ledgers.save(open.params.caseNumber, calculation());
  const path = owners.diagrams.path('veteran-back-pay');
  const deployed = { processId: 'veteran-back-pay', version: 1, definitionKey: '7', versionTag: '1', deployedBy: 'test', revision: null };
  await cases.deployments.record({ ...deployed, bundle: { [path]: readFileSync(join(projectRoot, path), 'utf8') } });
  const scan = { document: String(veteran.documents[0]), file: new File([new Uint8Array(png({ width: 300, height: 200 }))], '证件') };
  const paper = (await (await send(`/api/cases/${open.params.caseNumber}/papers`, windowClerk, scan)).json()) as { id: string };
  const statement = new File(['交易日期,交易流水号,收入金额,支出金额\n2026-03-01,ZZ0,5.00,'], '对账单');
  const prepared = await send('/work/reconciliation', treasurer, { account: 'bank', file: statement });
  const reconciliation = String(prepared.headers.get('location')?.split('/').at(-1));
  Object.assign(open.params, { other: earlier.params.caseNumber, paper: paper.id, task: 'await-supplement', mandate: '1', reconciliation });

  const suspended = loadExamples('examples').find(({ application }) => application['process'] === 'suspension')?.application ?? {};
  const suspension = await handedIn(suspended, 'settle-arrears', 'await-resumption');
  const others: Record<string, OpenCase> = {
    rateService: earlier,
    confirmPayoutArrival: await payout(),
    resumeContributions: suspension,
    requestArrearsDeletion: suspension,
  };
  return (operationId) => others[operationId] ?? open;
}
