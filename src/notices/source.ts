/** What notices must know of a process, and what their text is gathered from. The descriptors of the processes have it. */
import type { ProcessId } from '../applications/index.ts';
import type { Clock } from '../clock.ts';
import type { Annex, CaseFile, Cases, RecipientKind } from '../cases/index.ts';
import type { ParameterSet } from '../policy/index.ts';
import type { Office, OfficeName } from './office.ts';
import type { Parties } from './parties.ts';
import type { Values } from './render.ts';

/** A process whose diagram sends notices. */
export interface SendingProcess {
  id: string;
  /** By template: what gathers what it may use. */
  notices: Readonly<Partial<Record<string, Gatherer>>>;
  /** By template: what is printed behind it. */
  annexes?: Readonly<Partial<Record<string, AnnexMaker>>>;
}

/** A process that cases are of. */
export interface AddressingProcess {
  /** The bureau in whose name notices go out. */
  office: OfficeName;
  /** Whom they speak to, where it is not the participant. */
  parties?: Parties;
  /** What was applied for, where it is not called like the process. */
  subject?(file: CaseFile): string;
  /** What is left to whoever inherits, if the applicant dies. */
  death: { heirsContinue?: true; accountLeft?: true };
}

export interface Source<P extends ProcessId = ProcessId> {
  cases: Cases;
  file: CaseFile<P>;
  /** The one that the case is of. */
  process: AddressingProcess;
  recipient: RecipientKind;
  clock: Clock;
  office: Office;
  /** The lengths of the engine's timers, by name: the variable `deadlines` of the process. */
  deadlines: Record<string, string>;
  /** With the days on which nobody works. */
  parameters: ParameterSet;
}

/** What a template may use, from the case file. */
export type Gatherer = (source: Source) => Promise<Values>;

/** What goes with a letter, from the case file; null where it has nothing. */
export type AnnexMaker = (source: Source) => Annex | null;

/** The source of a notice that only one process sends. @throws Error for a case of another process */
export function sourceOf<P extends ProcessId>(source: Source, process: P): Source<P> {
  if (source.file.process !== process) throw new Error(`Case ${source.file.caseNumber} is not of the process ${process}.`);
  return source as unknown as Source<P>;
}
