/** Why a step comes to another outcome: what it asked of the two sides that is answered differently. */
import type { ParameterSet, Reason } from '../../src/policy/index.ts';
import { type Decision, type Facts, matchingRules, type Rule } from '../../src/models/index.ts';
import { same } from './fields.ts';
import type { Asked } from './noted.ts';
import type { Replayed } from './replay.ts';
import type { Side } from './sides.ts';

export type Cause =
  | { kind: 'parameter'; name: string; title: string; citation: string; before: AsOf | null; after: AsOf | null }
  /** A row of a table that applies to the case on one side only, or says something else. Rows count from 1. */
  | { kind: 'table'; table: string; title: string; before: TableRow[]; after: TableRow[] }
  /** What a rule finds differently. */
  | { kind: 'rule'; requirement: string; clause: string; before: string | null; after: string | null }
  /** Only the outcome of an earlier step is another one. */
  | { kind: 'step'; step: string; name: string };

interface AsOf {
  value: unknown;
  validFrom: string;
}
export interface TableRow {
  row: number;
  description: string;
  /** By the label of the column: what the cell says, in FEEL. */
  cells: Record<string, string>;
}

/** @param changed ids of the earlier steps whose outcome is another one, with their names */
export function causesOf(before: Replayed, after: Replayed, changed: ReadonlyMap<string, string>, base: Side, head: Side): Cause[] {
  const asked = [before.asked, after.asked];
  const direct = [...parameterCauses(asked, base.parameters, head.parameters), ...tableCauses(asked, base, head)];
  const read = new Set(asked.flatMap(({ steps }) => [...steps]));
  const steps = [...changed].filter(([step]) => read.has(step)).map(([step, name]) => ({ kind: 'step' as const, step, name }));
  return [...direct, ...steps, ...ruleCauses(before.reasons, after.reasons)];
}

/** False where the head answers all that a replay asked of the base in the same way: then it comes to the same. */
export function answeredDifferently(asked: readonly Asked[], base: Side, head: Side): boolean {
  return asked.some(
    (one) => parameterCauses([one], base.parameters, head.parameters).length > 0 || tableCauses([one, one], base, head).length > 0,
  );
}

function parameterCauses(asked: readonly Asked[], base: ParameterSet, head: ParameterSet): Cause[] {
  const questions = new Map(asked.flatMap(({ parameters }) => [...parameters]));
  const found = new Map<string, Cause>();
  for (const { name, on } of questions.values()) {
    const [before, after] = [base, head].map((parameters) => asOf(parameters, name, on));
    if (same(before?.value, after?.value)) continue;
    const titled =
      head.definitions.find((definition) => definition.name === name) ?? base.definitions.find((definition) => definition.name === name);
    const citation = after?.citation ?? before?.citation ?? '';
    const strip = (value: typeof before) => (value ? { value: value.value, validFrom: value.validFrom } : null);
    found.set(`${name} ${before?.validFrom} ${after?.validFrom}`, {
      kind: 'parameter',
      name,
      title: titled?.title ?? name,
      citation,
      before: strip(before),
      after: strip(after),
    });
  }
  return [...found.values()];
}

function asOf(parameters: ParameterSet, name: Parameters<ParameterSet['parameter']>[0], on: Parameters<ParameterSet['parameter']>[1]) {
  try {
    const { value, version, citation } = parameters.parameter(name, on);
    return { value: JSON.parse(JSON.stringify(value)) as unknown, validFrom: version.slice(version.indexOf('@') + 1), citation };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function tableCauses(asked: readonly Asked[], base: Side, head: Side): Cause[] {
  const causes: Cause[] = [];
  for (const decisionId of new Set(asked.flatMap(({ tables }) => tables.map((table) => table.decisionId)))) {
    const factsOf = (one: Asked | undefined) => one?.tables.find((table) => table.decisionId === decisionId)?.facts ?? {};
    const before = rowsOf(base.decisions.get(decisionId), factsOf(asked[0]));
    const after = rowsOf(head.decisions.get(decisionId), factsOf(asked[1]));
    const without = (rows: readonly Row[], others: readonly Row[]) =>
      rows
        .filter(({ text }) => !others.some((other) => other.text === text))
        .map(({ row, description, cells }) => ({ row, description, cells }));
    const difference = { before: without(before, after), after: without(after, before) };
    if (difference.before.length + difference.after.length === 0) continue;
    const title = (head.decisions.get(decisionId) ?? base.decisions.get(decisionId))?.name ?? decisionId;
    causes.push({ kind: 'table', table: decisionId, title, ...difference });
  }
  return causes;
}

interface Row extends TableRow {
  /** All that the row says. */
  text: string;
}

function rowsOf(decision: Decision | undefined, facts: Facts): Row[] {
  if (!decision) return [];
  return matchingRules(decision, facts).map((rule) => {
    const cells = cellsOf(decision, rule);
    return {
      row: decision.decisionLogic.rule.indexOf(rule) + 1,
      description: rule.description?.trim() || summaryOf(decision, rule),
      cells,
      text: JSON.stringify(cells),
    };
  });
}

function cellsOf({ decisionLogic: { input, output } }: Decision, { inputEntry, outputEntry }: Rule): Record<string, string> {
  const texts = [...inputEntry, ...outputEntry];
  return Object.fromEntries(
    [...input, ...output].map(({ label, name, inputExpression }, index) => [
      label ?? name ?? inputExpression?.text ?? `${index + 1}`,
      texts[index]?.text ?? '',
    ]),
  );
}

/** Where the row has no annotation: what it answers. */
function summaryOf({ decisionLogic: { output } }: Decision, { outputEntry }: Rule): string {
  return outputEntry
    .map(({ text }, index) => `${output[index]?.label ?? output[index]?.name ?? ''} ${text}`)
    .slice(0, 2)
    .join('，');
}

/** Findings that one side has and the other has not, paired by requirement in their order. */
function ruleCauses(before: readonly Reason[], after: readonly Reason[]): Cause[] {
  const without = (reasons: readonly Reason[], others: readonly Reason[]) =>
    reasons.filter(({ requirement, finding }) => !others.some((other) => other.requirement === requirement && other.finding === finding));
  const gone = without(before, after);
  const come = without(after, before);
  return [...new Set([...come, ...gone].map(({ requirement }) => requirement))].flatMap((requirement) => {
    const [old, now] = [gone, come].map((reasons) => reasons.filter((reason) => reason.requirement === requirement));
    return Array.from({ length: Math.max(old?.length ?? 0, now?.length ?? 0) }, (_, index) => ({
      kind: 'rule' as const,
      requirement,
      clause: (now?.[index] ?? old?.[index])?.clause ?? '',
      before: old?.[index]?.finding ?? null,
      after: now?.[index]?.finding ?? null,
    }));
  });
}
