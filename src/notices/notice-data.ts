import type { ProcessId } from '../applications/index.ts';
import type { Clock } from '../clock.ts';
import type { Annex, CaseFile, Cases, RecipientKind } from '../cases/index.ts';
import type { ParameterSet } from '../policy/index.ts';
import { readOffice } from './office.ts';
import type { Values } from './render.ts';
import type { AddressingProcess, SendingProcess } from './source.ts';

export interface NoticeServices {
  cases: Cases;
  clock: Clock;
  parameters: ParameterSet;
  /** By its id, the process that a case is of. */
  processOf: (id: ProcessId) => AddressingProcess;
}

/** What is sent, and by whom: the process of the case, or one that it calls. */
export interface SentNotice {
  sender: SendingProcess;
  template: string;
  recipient: RecipientKind;
  /** The variable of the process, by which its timers run: the day in the notice must be the day on which the engine goes on. */
  deadlines: Record<string, string>;
}

/** What a notice says, and what goes with it, from the case file. */
export async function noticeData(
  { cases, clock, parameters, processOf }: NoticeServices,
  file: CaseFile,
  { sender, template, recipient, deadlines }: SentNotice,
): Promise<{ values: Values; annex: Annex | null }> {
  const gather = sender.notices[template];
  if (!gather) throw new Error(`The process ${sender.id} sends no notice ${template}.`);
  const process = processOf(file.process);
  const source = { cases, file, process, recipient, clock, office: readOffice(process.office), deadlines, parameters };
  return { values: await gather(source), annex: sender.annexes?.[template]?.(source) ?? null };
}
