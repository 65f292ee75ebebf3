/** What a rehearsal knows of every case: its terms, and the check of its materials. */
import type { CaseFile, Decision } from '../../cases/index.ts';
import type { ElementId } from '../../models/index.ts';
import { Money } from '../../policy/index.ts';
import { fieldNames } from './record-field.ts';
import type { Outcomes } from './records.ts';
import { byRules, type Decided, type Rehearsal } from './rehearsal.ts';

/** A process's own part, with what every case has, and with the words that its records have for what is decided. */
export function defineRehearsal(records: { outcomes: Outcomes }, own: Pick<Rehearsal, 'reruns'> & Partial<Rehearsal>): Rehearsal {
  const { labels, words } = fieldNames(records.outcomes);
  return {
    reruns: { 'check-materials': byRules, ...own.reruns },
    fileAt: (decided) => ({ ...handedIn(decided), ...own.fileAt?.(decided) }),
    money: own.money ?? (() => Money.zero),
    labels: { ...labels, dueOn: '到期日', ...own.labels },
    valueNames: { ...words, ...own.valueNames },
  };
}

function handedIn(decided: readonly Decision[]): Partial<CaseFile> {
  const inputs = decided.findLast(({ step }) => step === 'check-materials')?.inputs as { handedIn: CaseFile['documents'] } | undefined;
  return inputs ? { documents: inputs.handedIn } : {};
}

/** The amount in CNY that a step decided last; nothing where it decided none. */
export function lastAmount(decided: readonly Decided[], step: ElementId, field: string): Money {
  const outcome = decided.findLast((one) => one.step === step)?.outcome as Record<string, unknown> | null | undefined;
  const amount = outcome?.[field];
  return typeof amount === 'string' ? Money.of(amount) : Money.zero;
}
