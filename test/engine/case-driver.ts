/**
 * Drives one case through the real engine as people would: the applicant through the API, the clerks through the
 * engine's own completion of user tasks, the bank and the unit through the simulator.
 */
import type { Application } from '../../src/applications/index.ts';
import { randomUUID } from 'node:crypto';
import { variableOf } from '../../src/models/element.ts';
import { fourEyes } from '../../src/models/four-eyes.ts';
import { exampleStaffFile, readStaff } from '../../src/staff/index.ts';
import { clerksOf } from '../../tools/demo/clerks.ts';
import { eventually, records } from './records.ts';
import { engineForTests } from './stack.ts';
import { atTheWindow } from './window.ts';

/** Where the system under test listens. */
export interface Addresses {
  apiUrl: string;
  simulatorUrl: string;
}

/** What the tests read of the progress view. */
export interface Progress {
  state: string;
  outcome: string | null;
  outcomeReasons: { requirement: string; finding: string }[];
  next: { action: string; instruction: string }[];
  stepsAwaited: { elementId: string; name: string; dueAt: string | null }[];
  stepsDone: { elementId: string; name: string }[];
  /** Of the back-pay; other processes have the sums only. */
  calculation: { backPayMonths: number; personalTotal: string; total: string; medical: { lumpSumMonths: number } } | null;
  payout: { amount: string; paidOn: string | null } | null;
  decisions: { step: string; name: string; outcomeText: string | null; reasons: { requirement: string; finding: string }[] }[];
  payer: { remitter: string; personalShareBorneBy: string } | null;
  notices: { template: string; recipient: string; body: string }[];
  totals: Record<'personalShare' | 'remittance', { due: string | null; received: string; outstanding: string; surplus: string }>;
  refunds: { amount: string }[];
  postings: { insurance: string }[];
  ledger: { insurance: string }[];
}

export type ClerkDecision = Record<string, unknown>;

async function call(method: string, url: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${response.status} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as Record<string, unknown>;
}

/** The instances that work on a case: its own, those that it called, and those that the case file has started beside it. */
export function instancesOf(caseNumber: string): Set<number> {
  const told = records('variable', { 'value.name': 'caseNumber', 'value.value': JSON.stringify(caseNumber) });
  return new Set(told.map(({ value }) => value.processInstanceKey));
}

const clerks = clerksOf(readStaff(exampleStaffFile));

export class DrivenCase {
  readonly caseNumber: string;
  readonly #system: Addresses;
  #instanceKey: number | undefined;
  /** The engine's records tell of a completion a moment later. */
  readonly #completed = new Set<number>();

  private constructor(system: Addresses, caseNumber: string) {
    this.#system = system;
    this.caseNumber = caseNumber;
  }

  /** Hands in an application through the API. */
  static async submit(system: Addresses, application: Application): Promise<DrivenCase> {
    const headers = { 'idempotency-key': randomUUID(), ...(await atTheWindow(system.apiUrl)) };
    const answer = await call('POST', `${system.apiUrl}/api/applications`, application, headers);
    return new DrivenCase(system, String(answer['caseNumber']));
  }

  /** A case that was handed in otherwise. */
  static of(system: Addresses, caseNumber: string): DrivenCase {
    return new DrivenCase(system, caseNumber);
  }

  /** The engine's key of the case's process instance, once it runs. */
  async instanceKey(): Promise<number> {
    this.#instanceKey ??= await eventually(`the process instance of ${this.caseNumber}`, () => {
      const [found] = records('variable', { 'value.name': 'caseNumber', 'value.value': JSON.stringify(this.caseNumber) });
      return found?.value.processInstanceKey;
    });
    return this.#instanceKey;
  }

  /** What the applicant reads about the case. */
  async progress(): Promise<Progress> {
    const url = `${this.#system.apiUrl}/api/cases/${this.caseNumber}`;
    return (await call('GET', url, undefined, await atTheWindow(this.#system.apiUrl))) as unknown as Progress;
  }

  /** Waits until the element was activated (for the nth time), in the process or in one that it called. Its timers are set then. */
  async reaches(elementId: string, times = 1): Promise<void> {
    await this.instanceKey();
    await eventually(`${this.caseNumber} to reach ${elementId} (${times})`, () => {
      const own = instancesOf(this.caseNumber);
      const activated = records('process-instance', { 'value.elementId': elementId, intent: 'ELEMENT_ACTIVATED' });
      return activated.filter(({ value }) => own.has(value.processInstanceKey)).length >= times ? true : undefined;
    });
  }

  /**
   * Waits for a clerk's task, completes it and returns.
   * @param person whom it is assigned to first, by default one of the example staff who may decide it, and another after him where it
   *   takes two; null: nobody
   */
  async decide(elementId: string, decision: ClerkDecision, person?: string | null): Promise<void> {
    await this.#complete(elementId, decision, person);
    if (person === undefined && fourEyes.some(({ step, twice }) => step === elementId && twice.includes(String(decision['decision']))))
      await this.#complete(elementId, decision);
  }

  async #complete(elementId: string, decision: ClerkDecision, person?: string | null): Promise<void> {
    const { userTaskKey, candidateGroups } = await this.openTask(elementId);
    const taken = person === undefined ? clerks.take(this.caseNumber, candidateGroups) : person;
    if (taken !== null) await this.assign(userTaskKey, taken);
    await call('POST', `${engineForTests().restAddress}/v2/user-tasks/${userTaskKey}/completion`, {
      variables: { [variableOf(elementId)]: decision },
    });
    this.#completed.add(userTaskKey);
  }

  /** The person claims the task. */
  async assign(userTaskKey: number, person: string): Promise<void> {
    await call('POST', `${engineForTests().restAddress}/v2/user-tasks/${userTaskKey}/assignment`, { assignee: person });
  }

  /** Waits until a clerk's task is open. */
  async openTask(elementId: string): Promise<{ userTaskKey: number; candidateGroups: string[] }> {
    await this.instanceKey();
    return eventually(`${this.caseNumber} to wait for a clerk at ${elementId}`, () => {
      const own = instancesOf(this.caseNumber);
      const all = records('user-task', { 'value.elementId': elementId }).filter(({ value }) => own.has(value.processInstanceKey));
      const told = all.filter(({ intent }) => ['COMPLETING', 'COMPLETED', 'CANCELED'].includes(intent));
      const over = new Set([...this.#completed, ...told.map(({ value }) => value.userTaskKey)]);
      const open = all.find(({ intent, value }) => intent === 'CREATED' && !over.has(value.userTaskKey))?.value;
      if (open?.userTaskKey === undefined) return undefined;
      return { userTaskKey: open.userTaskKey, candidateGroups: open.candidateGroupsList ?? [] };
    });
  }

  /** Waits until a notice of this kind is in the case's inbox. */
  async isNotified(template: string, times = 1): Promise<void> {
    await eventually(`${this.caseNumber} to be sent ${template}`, async () =>
      (await this.progress()).notices.filter((notice) => notice.template === template).length >= times ? true : undefined,
    );
  }

  async supplement(documents: string[]): Promise<void> {
    await this.#whenAwaited('await-supplement');
    await this.#tell('supplement', { documents });
  }

  async makeStatement(text: string): Promise<void> {
    await this.#whenAwaited('hearing');
    await this.#tell('statement', { text });
  }

  async withdraw(): Promise<void> {
    await this.#tell('withdraw', {});
  }

  /** The register of households tells that somebody has died. */
  async dies(idNumber: string, diedOn: string): Promise<void> {
    await call('POST', `${this.#system.simulatorUrl}/public-security/deaths`, { idNumber, diedOn });
  }

  /** An heir or beneficiary claims what was paid, or applied for. */
  async isClaimed(claim: object): Promise<void> {
    await this.#whenAwaited('await-heir-claim');
    await this.#tell('heir-claim', claim);
  }

  /** The suspension is over (S-15). */
  async resume(resumedOn: string): Promise<void> {
    await this.#whenAwaited('await-resumption');
    await this.#tell('resume', { resumedOn });
  }

  /** The person applies for the subsidy of the personal share (B-45). The same key is the same application. */
  async applyForSubsidy(category: string, key = randomUUID()): Promise<void> {
    await this.#whenAwaited('await-subsidy-application');
    const body = { category, reason: '无力缴纳个人部分。', truthful: true };
    await this.#tell('subsidy-application', body, { 'idempotency-key': key });
    // Sent again, as somebody does who did not see the answer.
    await this.#tell('subsidy-application', body, { 'idempotency-key': key });
  }

  /** What is owed is to be deleted (S-08). */
  async requestArrearsDeletion(): Promise<void> {
    await this.#whenAwaited('settle-arrears');
    await this.#tell('arrears-deletion', {});
  }

  async #tell(action: string, body: object, headers: Record<string, string> = {}): Promise<void> {
    const session = await atTheWindow(this.#system.apiUrl);
    await call('POST', `${this.#system.apiUrl}/api/cases/${this.caseNumber}/${action}`, body, { ...headers, ...session });
  }

  /** The applicant may act once the progress view names the step as awaited. */
  async #whenAwaited(elementId: string): Promise<void> {
    await eventually(`${this.caseNumber} to await ${elementId}`, async () =>
      (await this.progress()).stepsAwaited.some((step) => step.elementId === elementId) ? true : undefined,
    );
  }

  /** The veteran pays at the bank, or the unit remits, by default all that is still due; the bank calls back. */
  async pays(kind: 'personalShare' | 'remittance', amount?: string, awaited?: string, paymentReference?: string): Promise<void> {
    await this.#whenAwaited(awaited ?? (kind === 'personalShare' ? 'await-personal-share' : 'await-remittance'));
    const { outstanding, received } = (await this.progress()).totals[kind];
    amount ??= outstanding;
    await call('POST', `${this.#system.simulatorUrl}/bank/transfers`, {
      idempotencyKey: randomUUID(),
      caseNumber: this.caseNumber,
      ...(paymentReference && { paymentReference }),
      kind,
      amount,
    });
    await eventually(`the ${kind} of ${this.caseNumber} to be booked`, async () =>
      (await this.progress()).totals[kind].received === received ? undefined : true,
    );
  }

  /** Money comes when the case is over; the bank calls back twice. The same key is the same payment. */
  async paysLate(kind: 'personalShare' | 'remittance', amount: string, idempotencyKey = randomUUID()): Promise<void> {
    const transfer = { idempotencyKey, caseNumber: this.caseNumber, kind, amount };
    const { received } = (await this.progress()).totals[kind];
    await call('POST', `${this.#system.simulatorUrl}/bank/transfers`, transfer);
    await call('POST', `${this.#system.simulatorUrl}/bank/transfers`, transfer);
    await eventually(`the late ${kind} of ${this.caseNumber} to be booked`, async () =>
      (await this.progress()).totals[kind].received === received ? undefined : true,
    );
  }

  /** Waits for the end event of the process and returns what the applicant reads then. */
  async ends(endEvent: 'completed' | 'refused' | 'referred' | 'lapsed' | 'withdrawn' | 'died'): Promise<Progress> {
    await this.reaches(endEvent);
    return this.progress();
  }
}
