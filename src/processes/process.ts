/** What the system must know of a process: everything that differs from process to process, and nothing else does. */
import type { Applications } from '../applications/index.ts';
import type { z } from 'zod';
import type {
  CalledKind,
  CaseFile,
  CaseKind,
  CaseMessageName,
  CaseOutcome,
  CaseProgress,
  PaymentKind,
  PaymentOf,
  Refundable,
} from '../cases/index.ts';
import type { Processes } from '../models/index.ts';
import type { Reason, Remitter, SchemasByFile, Timers } from '../policy/index.ts';
import type { Refund } from '../registries/index.ts';
import type { AnnexMaker, Gatherer, OfficeName, Parties } from '../notices/index.ts';
import type { Action, ApplicationForm, LastStep, NextStep, Outcomes, Rehearsal, TaskView, Visit } from './shared/index.ts';
import type { PreCheck } from '../pre-check/index.ts';

/** What a diagram calls its parts. */
interface Names {
  element: string;
  userTask: string;
  notice: string;
  message: string;
  /** By receive task: the message that it waits for. */
  receives: Record<string, string>;
}

/** How a case waits for a message. Where the message tells of a payment, so must the wait: the money may be there before. */
type Wait<Message extends string> = {
  /** Its name in the variable `deadlines`; null where nobody knows when it ends. */
  term: string | null;
} & (string extends Message ? { payment?: PaymentKind } : [PaymentOf<Message>] extends [never] ? unknown : { payment: PaymentOf<Message> });

/** What the engine calls inside another process has steps, and no cases of its own. */
export interface CalledProcess<N extends Names = Names> extends CalledKind {
  id: string;

  /** The parameters that it alone has, by name with the form of their values: `parameters/<id>.json`. */
  parameters?: SchemasByFile[string];

  /** What its steps record: at least every user task, the answer of the clerk. */
  records: { outcomes: Outcomes & { [Task in N['userTask']]: z.ZodType } };
  /** By template: what a notice that its diagram sends may use. */
  notices: { [Template in N['notice']]: Gatherer };
  /** By template: the table that is printed behind it. */
  annexes?: { [Template in N['notice']]?: AnnexMaker };
  /** By receive task. */
  waits: { [Task in keyof N['receives']]: Wait<N['receives'][Task]> };
  /** Its own timers beside those that every case has: by name in the variable `deadlines`, the parameter with the length. */
  timers?: Timers;
  /** The messages that no other process waits for, with their variables. */
  messages: { [Message in Exclude<N['message'], CaseMessageName>]: z.ZodObject };
  /** By user task. */
  taskViews: Partial<Record<N['userTask'], TaskView>>;
  /** By element: which open steps are cut off when it begins. */
  interrupts: Partial<Record<N['element'], N['element'][] | 'all'>>;
  /** By template: what else a notice means for the case. False = the notice is not to be sent any more. */
  noticeEffects: Partial<Record<N['notice'], (visit: Visit, variables: { deadlines: Record<string, string> }) => Promise<boolean>>>;
  /** By element: what the applicant has to do, or may do, while the case waits there. */
  nextSteps: Partial<Record<N['element'], NextStep>>;
  /** What its own workers record, where a case does not call it but it runs beside: by job type. */
  reruns?: Rehearsal['reruns'];
}

/** A process that cases are of. */
export interface CaseProcess<N extends Names = Names> extends CalledProcess<N>, Omit<CaseKind, 'waits'> {
  /** The requirements of the sources, by their ids. */
  clauses: Readonly<Record<string, string>>;
  /** The bureau in whose name notices go out (notices/office.json). */
  office: OfficeName;
  /** Whom they speak to, where it is not the participant. */
  parties?: Parties;
  /** What was applied for, where it is not called like the process. */
  subject?(file: CaseFile): string;
  preCheck: PreCheck;
  rehearsal: Rehearsal;
  application: ApplicationForm;
  /** What the forms show of the application: the variable `application`. */
  applicationView(visit: Visit): Promise<Record<string, unknown>>;
  applicationSchema: z.ZodObject;
  /** Whom the bank pays back what was paid too much, or for nothing. */
  refundsTo: Refund['payee'];
  /** The step that pays back what was paid too much. Every case goes through it, also where nothing was. */
  surplusStep?: N['element'];
  /** Who has what was paid, where that is not always the bureau: who gives it back. */
  holders?(visit: Visit): Promise<(money: Pick<Refundable, 'kind' | 'holder' | 'recordedAt'>) => Remitter>;
  /**
   * If the applicant dies while the case is open: the requirement that it rests on; whether the heirs go on with the
   * application (L-02); whether they can apply for what the personal account holds.
   */
  death: { requirement: string; heirsContinue?: true; accountLeft?: true };
  /** Why the case ended so. */
  closingReasons(visit: Visit, outcome: CaseOutcome): Promise<Reason[]>;
  /** What an applicant may tell a running case. */
  actions?: readonly Action[];
  /** Where the end of a case leaves more to say than its outcome. */
  lastStep?(progress: CaseProgress): LastStep | null;
}

/** The same for a process of ours: only names that are in its diagram, and applications as its folder declares them. */
export type Process<P extends keyof Processes & keyof Applications> = CaseProcess<Processes[P]> & {
  id: P;
  application: ApplicationForm<Applications[P]>;
};
