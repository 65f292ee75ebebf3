import { dateInChina } from '../../clock.ts';
import type { Action } from '../../processes/index.ts';
import { awaits, type CaseAct } from './act.ts';

/** What the applicant may tell a running case of one process. */
export const actOf = ({ announcement, awaitedStep, asks = [], ...described }: Action, process: string): CaseAct => ({
  ...described,
  isOpen: (progress) => progress.process === process && awaits(progress, awaitedStep),
  asks: () => asks,
  perform: async ({ cases, clock }, { caseNumber, body, key, by }) => {
    await cases.announcements.announce(caseNumber, { ...announcement(body, dateInChina(clock())), awaitedStep }, key, by);
    return undefined;
  },
});
