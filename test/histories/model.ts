/** What must be true of a case that has come to rest, whatever has disturbed it. Pure: it knows what was seen from outside, and judges. */
import { Money } from '../../src/policy/money.ts';
import type { OutgoingNotice } from '../../src/notices/index.ts';
import type { Entry } from '../../src/registries/simulator/state.ts';
import type { Instance, Job } from './protocol.ts';
import type { CaseFacts } from './facts.ts';

export interface Facts extends CaseFacts {
  /** The outcome of an example that nobody withdraws. */
  expected: string;
  /** The case numbers that the applicant was told. */
  receipts: readonly string[];
  /** What the applicant was told who wanted to withdraw. */
  withdrawal: 'accepted' | 'refused' | null;
  /** What somebody was told who said the same thing again. */
  conflicts: readonly string[];
  /** The money of which the bank knows that we know. */
  arrived: readonly { id: string; amount: string }[];
  instances: readonly Instance[];
  /** The end events of the instances of the case itself. */
  ends: readonly string[];
  /** The stretch ends before the case does. */
  unfinished: boolean;
  jobs: readonly Job[];
  entries: readonly Entry[];
  /** Of each letter, what the post has got, as often as it has got it. */
  posted: readonly (readonly OutgoingNotice[])[];
  /** Connections that nobody gave back. */
  lent: number;
}

type Rule = (facts: Facts) => (string | false)[];

const sum = (rows: readonly { amount: string | null }[]): Money => Money.sum(rows.map(({ amount }) => Money.of(amount ?? '0')));
const money = (amount: string | null | undefined): Money => Money.of(amount ?? '0');
const same = (one: Money, other: Money): boolean => one.compareTo(other) === 0;
const least = (one: Money, other: Money): Money => (one.compareTo(other) < 0 ? one : other);
const texts = (rows: readonly string[]): string => [...rows].sort().join(', ') || 'none';
const twice = (keys: readonly string[]): string[] => [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
const differ = (what: string, one: readonly string[], other: readonly string[]): string | false =>
  texts(one) !== texts(other) && `${what}: ${texts(one)} against ${texts(other)}`;

const outcomeOf = ({ expected, withdrawal }: Facts): string => (withdrawal === 'accepted' ? 'withdrawn' : expected);
const entriesOf = ({ entries }: Facts, kind: Entry['kind']): Entry[] => entries.filter((entry) => entry.kind === kind);

const rules: Record<string, Rule> = {
  'one case, which ends as it must': (facts) => {
    const outcome = facts.unfinished ? null : outcomeOf(facts);
    const [row] = facts.cases;
    return [
      facts.cases.length !== 1 && `${facts.cases.length} cases`,
      row?.outcome !== outcome && `the outcome is ${row?.outcome}, not ${outcome}`,
      facts.receipts.some((number) => number !== row?.case_number) && `the applicant was told ${texts(facts.receipts)}`,
      ...facts.conflicts,
    ];
  },

  'each start message started one instance, and each has ended': ({ instances, ends, cases, messages, unfinished }) => [
    ...instances.flatMap(({ process, end, cancelled, failure }) =>
      end === undefined && !cancelled && !(unfinished && failure === undefined)
        ? `${process} has not ended: ${failure instanceof Error ? failure.message : 'it waits'}`
        : [],
    ),
    differ('ends', ends, unfinished ? [] : [cases[0]?.outcome ?? 'none']),
    ...messages.flatMap(({ name, sent_at }) => (sent_at === null ? `the message ${name} was not sent` : [])),
  ],

  'each decision once: of every clerk, and of no visit that there was not': ({ decisions, jobs }) => {
    const made = decisions.map(({ step, visit }) => `${step} ${visit}`);
    const visited = jobs.map(({ elementId, elementInstanceKey }) => `${elementId} ${elementInstanceKey}`);
    const byClerks = jobs
      .filter(({ type, done }) => type === 'record-decision' && done)
      .map(({ elementId, elementInstanceKey }) => `${elementId} ${elementInstanceKey}`);
    return [
      ...twice(made).map((one) => `decided twice: ${one}`),
      ...made.filter((one) => !visited.includes(one)).map((one) => `decided without a visit: ${one}`),
      ...byClerks.filter((one) => !made.includes(one)).map((one) => `the clerk's decision is lost: ${one}`),
    ];
  },

  'each step is noted once, and none is open': ({ steps, jobs, unfinished }) => {
    const noted = steps.map(({ element_id, element_instance_key }) => `${element_id} ${element_instance_key}`);
    const done = jobs.filter((job) => job.done).map(({ elementId, elementInstanceKey }) => `${elementId} ${elementInstanceKey}`);
    return [
      ...twice(noted).map((one) => `noted twice: ${one}`),
      ...done.filter((one) => !noted.includes(one)).map((one) => `not noted: ${one}`),
      ...steps.flatMap(({ element_id, finished_at, interrupted_at }) =>
        !unfinished && finished_at === null && interrupted_at === null ? `still open: ${element_id}` : [],
      ),
    ];
  },

  'all money that arrived is in the case, once': ({ payments, arrived }) => {
    const told = [...new Set(arrived.map(({ id, amount }) => `${id} ${amount}`))];
    return [
      differ(
        'payments',
        payments.map(({ payment_id, amount }) => `${payment_id} ${amount}`),
        told,
      ),
    ];
  },

  'what is not due goes back, once': (facts) => {
    const { payments, refunds, due, unfinished } = facts;
    const completed = outcomeOf(facts) === 'completed';
    const paidBack = entriesOf(facts, 'refund');
    const kept = (kind: string) => {
      const of = payments.filter((payment) => payment.kind === kind);
      const back = refunds.filter(({ payment_id }) => of.some((payment) => payment.payment_id === payment_id));
      return sum(of).minus(sum(back));
    };
    const paidIn = sum(payments.filter(({ kind }) => kind === 'personalShare'));
    const right = unfinished
      ? least(paidIn, kept('personalShare'))
      : completed
        ? least(paidIn, money(due[0]?.personal_share_due))
        : Money.zero;
    return [
      !same(kept('personalShare'), right) && `of ${paidIn} paid in ${kept('personalShare')} are kept, not ${right}`,
      ...paidBack.flatMap(({ idempotencyKey, amount }) =>
        refunds.some((refund) => refund.idempotency_key === idempotencyKey && same(money(refund.amount), money(amount)))
          ? []
          : `paid back, and not noted: ${idempotencyKey}`,
      ),
      ...refunds.flatMap(({ idempotency_key, reference }) =>
        paidBack.some(({ number }) => number === reference) || reference === 'voucher'
          ? []
          : `noted, and not paid back: ${idempotency_key}`,
      ),
    ];
  },

  'each payment order once, and only of a case that takes effect': (facts) => {
    const completed = outcomeOf(facts) === 'completed';
    const { payouts, orders, postings } = facts;
    const ordered = orders.filter(({ remitter, amount }) => remitter === 'veteransAffairsBureau' && !money(amount).isZero());
    const at = (kind: Entry['kind']) => entriesOf(facts, kind).map(({ number, amount }) => `${number} ${money(amount)}`);
    return [
      differ(
        'payouts',
        at('payout'),
        payouts.map(({ reference, amount }) => `${reference} ${money(amount)}`),
      ),
      differ(
        'remittance orders',
        at('order'),
        ordered.map(({ reference, amount }) => `${reference} ${money(amount)}`),
      ),
      entriesOf(facts, 'payout').length > 1 && 'paid out twice',
      entriesOf(facts, 'order').length > 1 && 'ordered twice',
      entriesOf(facts, 'termination').length > 1 && 'ended twice',
      ...twice(facts.entries.filter(({ kind }) => kind.endsWith('Posting')).map(({ kind }) => kind)).map((kind) => `${kind} twice`),
      ...twice(postings.map(({ insurance }) => insurance)).map((insurance) => `${insurance} noted twice`),
      !completed && !facts.unfinished && payouts.length + orders.length + postings.length > 0 && 'it took effect, and did not end so',
    ];
  },

  'each letter once': ({ notices, posted, jobs }) => {
    const sent = posted.map(([first]) => first?.noticeId ?? '');
    const visits = jobs
      .filter(({ type, done }) => type === 'send-notice' && done)
      .map(({ elementId, elementInstanceKey }) => `${elementId}:${elementInstanceKey}`);
    const unlike = posted.filter((copies) => new Set(copies.map((copy) => JSON.stringify(copy))).size > 1);
    return [
      differ(
        'letters',
        sent,
        notices.map(({ notice_id }) => notice_id),
      ),
      ...twice(notices.map(({ key, recipient }) => `${key} to ${recipient}`)).map((one) => `written twice: ${one}`),
      ...twice(notices.map(({ template, recipient, key }) => `${template} to ${recipient} ${key.split(':')[1]}`)).map(
        (one) => `written twice: ${one}`,
      ),
      ...visits.filter((key) => !notices.some((notice) => notice.key === key)).map((key) => `not written: ${key}`),
      ...unlike.map(([first]) => `says different things: ${first?.noticeId}`),
      ...notices.flatMap(({ notice_id, delivered_at }) => (delivered_at === null ? `not delivered: ${notice_id}` : [])),
    ];
  },

  'each act is in the trail once': (facts) => {
    const { audit, payments, refunds, payouts, orders, postings, notices, decisions, steps, withdrawal, unfinished } = facts;
    const count = (action: string) => audit.filter((entry) => entry.action === action).length;
    const expected: Record<string, number> = {
      'case-created': 1,
      'case-closed': unfinished ? 0 : 1,
      'withdrawal-requested': withdrawal === 'accepted' ? 1 : 0,
      'payment-recorded': payments.length,
      'refund-recorded': refunds.length,
      'payout-ordered': payouts.length,
      'payout-made': payouts.length,
      'remittance-ordered': orders.length,
      'remittance-order-accepted': orders.filter(({ reference }) => reference !== null).length,
      'posting-recorded': postings.length,
      'notice-enqueued': notices.length,
      'notice-delivered': notices.length,
      'decision-recorded': decisions.length,
      'step-finished': steps.filter(({ finished_at }) => finished_at !== null).length,
    };
    return [
      // Who withdraws before the first step has no case that started.
      count('case-started') > 1 && 'case-started more than once',
      ...Object.entries(expected).map(([action, times]) => count(action) !== times && `${action} ${count(action)} times, not ${times}`),
    ];
  },

  'the books say what the facts say': ({ differences }) =>
    differences.map(({ fact, key, account, amount }) => `${fact} ${key}: ${amount} on ${account}`),

  'every connection is given back': ({ lent }) => [lent > 0 && `${lent} connections are out`],
};

/** What must not be, each with the rule that it breaks. */
export const violations = (facts: Facts): string[] =>
  Object.entries(rules).flatMap(([rule, check]) => check(facts).flatMap((found) => (found === false ? [] : `${rule}: ${found}`)));
