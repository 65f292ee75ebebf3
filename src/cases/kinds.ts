/** What the case file must know of the processes, and tells those who know only it. It names none: they are passed in when it is opened. */
import type { ElementId, MessageName } from '../models/index.ts';
import type { IsoDate, PersonalShareBearer, Remitter } from '../policy/index.ts';
import type { PaymentKind } from './payment-kinds.ts';

/** A process that cases are of. */
export interface CaseKind {
  id: string;
  /** Chinese, as applicants and clerks read it. */
  name: string;
  /** Who may hand in, with the Chinese name. */
  submitters: Readonly<Record<string, string>>;
  /** The Chinese name of the outcome `completed`. */
  completed: string;
  /** The message that starts the process for an application. */
  startMessage(application: { submittedBy: string }): MessageName;
  /** By receive task: the payment that the case waits for there. */
  waits: Readonly<Record<string, { payment?: PaymentKind }>>;
  /** The step in which the applicant may be heard before a refusal. */
  hearing?: ElementId;
  /** An open case goes on with the person's pension relation: it must not be ended under it. */
  needsPensionRelation?: true;
  /** What an open case is told when another one has resumed or ended the relation: it ends with that. */
  endedByResumption?: (resumedOn: IsoDate) => Announcement;
  /** The steps in which a case waits after it has taken effect: if the applicant dies, it ends there all the same. */
  endsAtDeath?: readonly ElementId[];
  /** What the progress view tells of the steps taken so far. */
  progress?(decisions: readonly Recorded[]): ProgressFacts;
}

/** A process that others call: it has steps, and no cases of its own. */
export interface CalledKind {
  /** Where a case of any process waits for materials that are missing. */
  supplement?: Supplement;
  /** Where it waits for the heirs of an applicant who has died. */
  heirClaim?: ElementId;
}

/** What an applicant tells a running case, and the step in which the case waits for it. */
export interface Announcement {
  message: MessageName;
  awaitedStep: ElementId;
  /** No personal data. */
  variables: Record<string, unknown>;
  /** What the applicant says of it in their own words: kept in the case file, not told to the engine. */
  words?: string;
}

export interface Supplement {
  awaitedStep: ElementId;
  /** What the latest check found missing. */
  missing(decisions: readonly Recorded[]): MissingDocument[];
  /** What a clerk has asked for since, in his own words. */
  request(decisions: readonly Recorded[]): string | null;
}

/** The part of a decision that facts are read from. Another form than expected counts as unknown. */
export interface Recorded {
  step: string;
  outcome: unknown;
}

export interface MissingDocument {
  code: string;
  name: string;
  form: string;
  /** Any of these codes will do. */
  alternatives?: string[] | null | undefined;
}

export interface ProgressFacts {
  /** Hardship of the person as far as it is known. */
  hardship: string | null;
  /** Who pays, once it is calculated. */
  payer: {
    branch: string;
    explanation: string;
    remitter: Remitter;
    remitterName: string;
    personalShareBorneBy: PersonalShareBearer;
    personalShareBorneByName: string;
  } | null;
}

export interface CaseKinds {
  cases: readonly CaseKind[];
  called: readonly CalledKind[];
}

/** The same, looked up. */
export interface Kinds {
  /** @throws Error for a process that was not passed in */
  of(process: string): CaseKind;
  all: readonly CaseKind[];
  supplement: Supplement | undefined;
  heirClaim: ElementId | undefined;
}

export function kindsOf({ cases, called }: CaseKinds): Kinds {
  const byId = new Map(cases.map((kind) => [kind.id, kind]));
  return {
    of(process) {
      const kind = byId.get(process);
      if (kind) return kind;
      throw new Error(`The case file does not know the process ${process}. Start a version that has it in src/processes/index.ts.`);
    },
    all: cases,
    supplement: called.find(({ supplement }) => supplement)?.supplement,
    heirClaim: called.find(({ heirClaim }) => heirClaim)?.heirClaim,
  };
}
