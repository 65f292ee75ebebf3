/** A history as it goes: who is at work, what happens next if nothing disturbs, and what is told of it. */
import { randomUUID } from 'node:crypto';
import type { Receipt } from '../../src/cases/index.ts';
import { type Action, payments } from '../../tools/demo/example.ts';
import { startApplication } from './application.ts';
import { answerTo, type Job } from './protocol.ts';
import type { Desk, Office } from './office.ts';
import { surround } from './outside.ts';
import { type Act, isToDo, newAct, newsOf, tryAct } from './people.ts';
import type { Begun, Story } from './stations.ts';
import type { Activity, Trouble, Turn } from './turns.ts';

/** Of what the examples do not say: it happens in histories only. */
const otherAnswers: Record<string, object> = {
  'confirm-late-back-pay': { decision: 'refund' },
  'confirm-late-contribution': { decision: 'refund' },
  'confirm-held-money': { decision: 'returned', returnedOn: '2020-01-02', voucherNumber: 'voucher' },
};

/** So often time passes in vain before a history counts as stuck; so often an operator has a job done again. */
const mostWaits = 60;
const mostIncidents = 3;

export type Scene = ReturnType<typeof openScene>;

/** @param until the step that is not taken any more */
export function openScene({ example, application: handedIn }: Story, begun: Begun, office: Office, desk: Desk, until?: string) {
  const { agencies } = office;
  const { turns, connections } = desk;
  const { outside, engine, posted, now, pass } = surround(office, desk, begun);
  const told: string[] = [];
  const tell = (line: string) => void told.push(line);
  const deliveries = new Map<Job, Activity[]>();
  const actions = [...begun.actions];
  const key = begun.key ?? randomUUID();
  const acts: Act[] =
    begun.acts.length > 0
      ? begun.acts.map((act) => ({ ...act, answers: [...act.answers] }))
      : [newAct('the applicant hands in', (cases) => cases.files.create(handedIn, key))];
  let application = startApplication(outside);
  let current: Activity | undefined;
  let byTurns = false;
  let waits = 0;
  // What an application looks after when it starts.
  let [toSend, toPost] = [true, true];

  const caseNumber = () => acts[0]?.answers.map(({ value }) => (value as Receipt | undefined)?.caseNumber).find(Boolean);

  function nextTurn(): Turn | undefined {
    const [oldest] = turns.waiting;
    return byTurns ? oldest : (turns.waiting.find(({ by }) => by === current) ?? oldest);
  }

  async function take(turn: Turn, trouble: Trouble): Promise<void> {
    const ends = { none: '', before: ' — and it is lost', after: ' — and the answer is lost' };
    if (turn.by !== current || trouble !== 'none') tell(`${turn.by.name}: ${turn.what}${ends[trouble]}`);
    current = turn.by;
    await turns.take(turn, trouble);
  }

  async function crash(): Promise<void> {
    tell('the application crashes, and is started again');
    await application.crash();
    application = startApplication(outside);
    [toSend, toPost, current] = [true, true, undefined];
  }

  const isAtWork = (job: Job) => (deliveries.get(job) ?? []).some(({ ended, life }) => !ended && !life.dead);

  function deliver(job: Job): Activity {
    const before = deliveries.get(job) ?? [];
    const activity = application.work(job, before.length + 1);
    deliveries.set(job, [...before, activity]);
    return activity;
  }

  function attempt(act: Act): Activity {
    tell(`${act.name}${act.underWay ? ', again' : ''}`);
    return tryAct(act, application);
  }

  /** Money is paid at the bank, which tells of it. */
  async function pay(kind: string, amount: string): Promise<void> {
    await agencies.transfer(caseNumber() ?? '', kind, amount, `${caseNumber()}-${agencies.state().entries.length}`);
  }

  function hearNews(): void {
    const number = caseNumber();
    if (number !== undefined) acts.push(...agencies.news().map((news) => newsOf(number, news)));
  }

  async function takeNext(): Promise<boolean> {
    const turn = nextTurn();
    if (turn) await take(turn, 'none');
    else if (turns.isAnyBlocked()) await turns.lookAfterBlocked();
    else return false;
    return true;
  }

  function tryNext(): boolean {
    hearNews();
    const act = acts.find(isToDo);
    if (act) attempt(act);
    return act !== undefined;
  }

  /** Whoever has put something there wakes the outbox. */
  function sendNext(): boolean {
    const sends = connections.wrote('messages') || toSend;
    toSend = false;
    if (sends) application.sendMessages();
    return sends;
  }

  function postNext(): boolean {
    const posts = connections.wrote('notices') || toPost;
    toPost = false;
    if (posts) application.sendLetters();
    return posts;
  }

  function workNext(): boolean {
    const job = engine.jobs.find((one) => one.state === 'open' && !one.backsOff && one.elementId !== until && !isAtWork(one));
    if (job) deliver(job);
    return job !== undefined;
  }

  function decideNext(): boolean {
    const [task] = engine.tasks;
    if (!task) return false;
    const answer = example.script.clerks[task.id] ?? otherAnswers[task.id];
    if (!answer) throw new Error(`nobody has said what is decided at ${task.id}`);
    tell(`a clerk completes ${task.id}`);
    task.complete(answerTo(task.id, answer));
    return true;
  }

  /** What the example says that the applicant or a unit pays where the case waits for it. */
  async function actNext(): Promise<boolean> {
    const [action] = actions as [Action | undefined];
    if (!action || !engine.awaited().some(({ id }) => id === action.on)) return false;
    actions.shift();
    const kind = payments[action.do as keyof typeof payments];
    const { outstanding } = (await application.cases.payments.totals(caseNumber() ?? ''))[kind];
    const { amount } = action as { amount: string };
    await pay(kind, amount === 'due' ? outstanding.toString() : amount);
    return true;
  }

  /** An operator looks after what stands still. */
  function mendNext(): boolean {
    const job = engine.jobs.find(({ state }) => state === 'incident');
    if (!job) return false;
    if (job.incidents > mostIncidents) throw new Error(`stands still for good: ${job.message}`);
    const second = job.message.includes('Cancel this instance');
    tell(`an operator ${second ? 'cancels the second instance' : `has ${job.elementId} done again: ${job.message}`}`);
    if (second) engine.cancel(job.processInstanceKey);
    else engine.resolve(job);
    return true;
  }

  /** What waits for its time gets it. */
  async function waitNext(): Promise<boolean> {
    const backsOff = engine.jobs.some((job) => job.state === 'open' && job.backsOff);
    const [left] = await connections.look<{ messages: number; notices: number }>(outboxes);
    if (!backsOff && left?.messages === 0 && left.notices === 0) return false;
    if (++waits > mostWaits) throw new Error(`the outboxes are not emptied: ${JSON.stringify(left)}`);
    pass(40);
    engine.endBackoffs();
    [toSend, toPost] = [true, true];
    return true;
  }

  const inThisOrder = [takeNext, tryNext, sendNext, workNext, decideNext, actNext, postNext, mendNext, waitNext];

  /** What goes on if nothing is disturbed; false where nothing does any more. */
  async function goOn(): Promise<boolean> {
    for (const go of inThisOrder) if (await go()) return true;
    return false;
  }

  return {
    told,
    tell,
    engine,
    posted,
    acts,
    actions,
    key,
    caseNumber,
    deliveries,
    now,
    pass,
    nextTurn,
    take,
    crash,
    deliver,
    attempt,
    pay,
    goOn,
    application: () => application,
    current: () => current,
    /** What else is under way, and waits. */
    others: () => [...new Set(turns.waiting.map(({ by }) => by))].filter((by) => by !== current),
    attend: (activity: Activity | undefined) => {
      current = activity;
    },
    goByTurns: () => {
      byTurns = !byTurns;
    },
    close: () => application.crash(),
  };
}

const outboxes = `select (select count(*)::int from messages where sent_at is null) as messages,
  (select count(*)::int from notices where delivered_at is null and withheld_at is null) as notices`;
