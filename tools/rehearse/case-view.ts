/**
 * The case file as the rules see it in a rehearsal: the case as it was at a step, with the outcomes that the rehearsal
 * has come to so far in place of those on record. Nothing is written anywhere.
 */
import { maskJson } from '../../src/applications/index.ts';
import type { CaseFile, Cases, Decision } from '../../src/cases/index.ts';
import { Money } from '../../src/policy/index.ts';
import type { Asked } from './noted.ts';

export interface CaseView {
  cases: Cases;
  /** What the step under way has recorded; undefined while it has recorded nothing. */
  recorded: () => Decision | undefined;
}

/** @param before what is decided up to this step. @param when the time of the step's own record */
export function caseView(file: CaseFile, before: readonly Decision[], when: Date, asked: Asked): CaseView {
  let recorded: Decision | undefined;
  const upToNow = () => (recorded ? [...before, recorded] : [...before]);
  const nothing = { due: null, received: Money.zero, outstanding: Money.zero, surplus: Money.zero };
  const known: Known = {
    files: { get: () => Promise.resolve(file as never) },
    instances: { recordStarted: (_caseNumber, processInstanceKey) => Promise.resolve({ processInstanceKey }) },
    decisions: {
      of: () => {
        for (const { step } of before) asked.steps.add(step);
        return Promise.resolve(upToNow());
      },
      latest: (_caseNumber, step) => {
        asked.steps.add(step);
        return Promise.resolve(upToNow().findLast((decision) => decision.step === step) ?? null);
      },
      record: (caseNumber, decision) => {
        const { applicant } = file.application;
        const personal = { claimant: undefined, bankAccount: undefined, ...file.application, applicant } as Parameters<typeof maskJson>[1];
        recorded = {
          ...decision,
          caseNumber,
          decidedAt: when,
          inputs: maskJson(decision.inputs, personal),
          outcome: maskJson(decision.outcome, personal),
          reasons: maskJson(decision.reasons, personal) as Decision['reasons'],
        };
        return Promise.resolve(recorded);
      },
    },
    ledgers: { save: () => Promise.resolve() },
    announcements: { openCasesOf: () => Promise.resolve([]) },
    // What a clerk's answer books is on record already.
    payments: { totals: () => Promise.resolve({ personalShare: nothing, remittance: nothing }) },
  };
  return { cases: orRefused(known), recorded: () => recorded };
}

/** What a rule step may use of the case file. */
type Known = { [Part in keyof Cases]?: Partial<Cases[Part]> };

/** What a rule step has no business with is named when it is used all the same. */
function orRefused(known: Known): Cases {
  const parts = Object.entries(known).map(([part, methods]) => [part, orNamed(methods, `cases.${part}`)]);
  return orNamed(Object.fromEntries(parts) as Partial<Cases>, 'cases') as Cases;
}

function orNamed<T extends object>(known: T, name: string): T {
  return new Proxy(known, {
    get(target, member: string) {
      const found = target[member as keyof T];
      if (found) return found;
      throw new Error(`${name}.${member} is not part of a rehearsal`);
    },
  });
}
