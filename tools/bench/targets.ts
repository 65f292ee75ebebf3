/** What each figure is to come to, on a machine of two cores with everything on it. */
import type { Figure } from './bench.ts';

export interface Target {
  atLeast?: number;
  atMost?: number;
  /** So many times better than what is measured beside it. */
  times?: number;
}

export const targets: Readonly<Record<string, Target>> = {
  'rules.decisions': { atLeast: 100_000 },
  'rules.ledgers': { atLeast: 5000 },
  'precheck.answers': { atLeast: 2000 },
  'pages.home': { atMost: 150 },
  'pages.ownCases': { atMost: 150 },
  'pages.case': { atMost: 150 },
  'pages.workList': { atMost: 150 },
  'pages.staffCase': { atMost: 150 },
  'pages.search': { atMost: 50 },
  'pages.searchName': { atMost: 50 },
  'intake.p99': { atMost: 70 },
  'intake.refused': { atMost: 0 },
  'intake.notStarted': { atMost: 0 },
  'stepLatency.median': { atMost: 10, times: 20 },
  'stepLatency.examples': { atMost: 15 },
  'stepLatency.examplesP99': { atMost: 60 },
  'startThroughput.starts': { times: 2 },
  'caseThroughput.cases': { times: 0.85 },
  'taskVisible.workList': { atMost: 300 },
  'taskVisible.tasklist': { atMost: 2000 },
  'outbox.messages': { atLeast: 2400 },
  'outbox.letters': { atLeast: 2400 },
  'start.ready': { atMost: 40 },
  'start.memory': { atMost: 2.5 },
};

export const isMet = ({ atLeast = -Infinity, atMost = Infinity, times = -Infinity }: Target, { value, ratio }: Figure): boolean =>
  value >= atLeast && value <= atMost && (ratio ?? Infinity) >= times;
