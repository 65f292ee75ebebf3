/** One case by the two sides: what of its outcome changes, by how much, and why. */
import type { ProcessId } from '../../src/applications/index.ts';
import { caseProcessOf } from '../../src/processes/index.ts';
import { NotOnRecord, type Rehearsal } from '../../src/processes/shared/index.ts';
import { answeredDifferently, causesOf, type Cause } from './causes.ts';
import type { ProcessSteps } from './diagrams.ts';
import { dueDates } from './due-dates.ts';
import { changedFields, same, signed, type FieldChange } from './fields.ts';
import type { CaseHistory } from './history.ts';
import { replay, type Replayed } from './replay.ts';
import type { Side } from './sides.ts';

export interface Change {
  step: string;
  /** Chinese label of the step. */
  name: string;
  /** The outcome in a few words, where the step has such. */
  before: string | null;
  after: string | null;
  fields: FieldChange[];
  causes: Cause[];
  /** The rules cannot be applied any more, or do not admit what the clerk decided: why. */
  failure: string | null;
}

export interface CaseResult {
  /** Case number; of an example the name of its file. */
  name: string;
  process: ProcessId | null;
  /** Chinese name of the process. */
  service: string | null;
  status: 'unchanged' | 'changed' | 'cannotRehearse';
  changes: Change[];
  /** Of what is paid in, paid out, owed or credited, in CNY: after less before; null where nothing of it changes. */
  moneyDifference: string | null;
  /** Chinese: why the case cannot be rehearsed. */
  reason: string | null;
}

/** Never throws for a case whose record does not do: that is its result. */
export async function compareCase(history: CaseHistory, steps: ProcessSteps | undefined, base: Side, head: Side): Promise<CaseResult> {
  const { name, file } = history;
  const common = { name, process: file.process, service: file.processName };
  try {
    if (!steps) throw new NotOnRecord(`没有流程图“${file.process}”`);
    const { rehearsal } = caseProcessOf(file.process);
    const before = await replay(history, steps, base);
    mustBeAsRecorded(history, before);
    const asked = before.map((visit) => visit.asked);
    if (!answeredDifferently(asked, base, head))
      return { ...common, status: 'unchanged', changes: [], moneyDifference: null, reason: null };
    const after = await replay(history, steps, head);
    const changes = changesOf(
      [...before, ...dueDates(history, before, base.parameters)],
      [...after, ...dueDates(history, after, head.parameters)],
      {
        base,
        head,
        terms: termsMet(history, steps),
        rehearsal,
      },
    );
    const difference = rehearsal.money(after).minus(rehearsal.money(before));
    const failed = after.some(({ failure }) => failure !== undefined);
    return {
      ...common,
      status: changes.length > 0 ? 'changed' : 'unchanged',
      changes,
      moneyDifference: difference.isZero() || failed ? null : signed(difference),
      reason: null,
    };
  } catch (error) {
    if (!(error instanceof NotOnRecord)) throw error;
    return { ...common, status: 'cannotRehearse', changes: [], moneyDifference: null, reason: error.message };
  }
}

/** What the base does not come to again cannot be compared with it. */
function mustBeAsRecorded({ decisions }: CaseHistory, replayed: readonly Replayed[]): void {
  decisions.forEach((decision, index) => {
    const found = replayed[index];
    if (found && found.failure === undefined && same(found.outcome, decision.outcome)) return;
    const why = found?.failure ? `（${found.failure}）` : '';
    const name = decision.name ?? decision.step;
    throw new NotOnRecord(
      `环节“${name}”按基准版本重算，与案卷记录不同${why}：办理时的参数、决策表或者程序是另一版本，请以--base指定办理时的版本`,
    );
  });
}

/** Of all the terms that a case is registered with, those that it has waited by: the others are nothing to it. */
function termsMet({ steps: visits }: CaseHistory, { terms }: ProcessSteps): ReadonlySet<string> {
  // A hearing is no element with a timer on its boundary: its step is called like its term.
  return new Set(visits.flatMap(({ elementId }) => [elementId, ...(terms.get(elementId) ?? [])]));
}

interface Sides {
  base: Side;
  head: Side;
  terms: ReadonlySet<string>;
  rehearsal: Rehearsal;
}

function changesOf(before: readonly Replayed[], after: readonly Replayed[], { base, head, terms, rehearsal }: Sides): Change[] {
  const isMet = ({ path }: FieldChange) => !path.startsWith('deadlines.') || terms.has(path.slice('deadlines.'.length));
  const changed = new Map<string, string>();
  const others = numbered(after);
  return [...numbered(before)].flatMap(([key, old]) => {
    const now = others.get(key);
    if (!now) return [];
    const fields =
      now.failure === undefined || now.outcome !== null ? changedFields(old.outcome, now.outcome, rehearsal).filter(isMet) : [];
    if (fields.length === 0 && now.failure === undefined) return [];
    const causes = causesOf(old, now, changed, base, head);
    changed.set(old.step, old.name);
    return [
      {
        step: old.step,
        name: old.name,
        before: old.outcomeText ?? null,
        after: now.outcomeText ?? null,
        fields,
        causes,
        failure: now.failure ?? null,
      },
    ];
  });
}

/** By step and visit. */
function numbered(visits: readonly Replayed[]): Map<string, Replayed> {
  const seen = new Map<string, number>();
  return new Map(
    visits.map((visit) => {
      const count = (seen.get(visit.step) ?? 0) + 1;
      seen.set(visit.step, count);
      return [`${visit.step} ${count}`, visit];
    }),
  );
}
