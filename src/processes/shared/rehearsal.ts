/** What `npm run rehearse` must know of a process: which of its steps are decided again, and the words for what they decide. */
import type { CaseFile, Decision } from '../../cases/index.ts';
import type { Variables } from '../../jobs/index.ts';
import type { Money } from '../../policy/index.ts';
import type { Registries } from '../../registries/index.ts';

/** The record of a step, and all records of its case. */
export interface OnRecord {
  decision: Decision;
  all: readonly Decision[];
  /** Those that the rehearsal has come to before this step. */
  rehearsed: readonly Decision[];
}

/** A step that is decided again: what the agencies answered then is in the case file, so nobody is asked. */
export interface Rerun {
  /** The agencies, as the record has their answers. */
  registries?: (record: OnRecord) => { [Agency in keyof Registries]?: Partial<Registries[Agency]> };
  /** Variables that no step before has set. */
  variables?: (record: OnRecord) => Variables;
}

/** Decided by the rules and the case file alone. */
export const byRules: Rerun = {};

/** What an agency answered or did: it stays as it is on record. */
export const outside = 'outside';

/** A step and what was decided in it, as it is stored: plain JSON. */
export type Decided = Pick<Decision, 'step' | 'outcome'>;

export interface Rehearsal {
  /** By job type: every worker that records an outcome. */
  reruns: Readonly<Record<string, Rerun | typeof outside>>;
  /** What of the case file was another when so much was decided: what came in later was not there. */
  fileAt(decided: readonly Decision[]): Partial<CaseFile>;
  /** What is paid in, paid out, owed or credited. */
  money(decided: readonly Decided[]): Money;
  /** Chinese, by the path in a recorded outcome: `pension.unitTotal`. */
  labels: Readonly<Record<string, string>>;
  /** Chinese, for the values in it. */
  valueNames: Readonly<Record<string, string>>;
}

/** The case file does not have what a changed rule wants to know. Chinese. */
export class NotOnRecord extends Error {
  override name = 'NotOnRecord';
}

/** An agency that answers what is on record. */
export const answer = (value: unknown) => () => Promise.resolve(value as never);

/** An agency that was not asked then, and cannot be asked now. @param why Chinese */
export const notAsked = (why: string) => (): Promise<never> => Promise.reject(new NotOnRecord(why));
