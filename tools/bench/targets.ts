/** What each figure is to come to, on a machine of two cores with everything on it. */
export type Target = { atLeast: number } | { atMost: number };

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
  'stepLatency.median': { atMost: 10 },
  'stepLatency.examples': { atMost: 15 },
  'stepLatency.examplesP99': { atMost: 60 },
  'outbox.messages': { atLeast: 2400 },
  'outbox.letters': { atLeast: 2400 },
  'start.ready': { atMost: 40 },
  'start.memory': { atMost: 2.5 },
};

export const isMet = (target: Target, value: number): boolean => ('atLeast' in target ? value >= target.atLeast : value <= target.atMost);
