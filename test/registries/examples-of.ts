/** The examples of a process, and what all of them must agree with. */
import type { ProcessId } from '../../src/applications/index.ts';
import { readFileSync } from 'node:fs';
import { expect } from '#test';
import { loadExamples, type Example } from '../../tools/demo/example.ts';
import { clerkSteps } from '../../workers/index.ts';

export function examplesOf(process: ProcessId): Example[] {
  const all = loadExamples(new URL('../../examples', import.meta.url).pathname);
  return all.filter(({ application }) => application['process'] === process);
}

/** What any case may call, or have beside it. */
const beside = ['supplement-materials', 'death-report', 'settle-with-heirs'];

/** The example names elements of the process and of what runs in its cases, and its clerks decide what their tasks take. */
export function expectKnownNames(process: ProcessId, { script, expect: expected }: Example): void {
  const diagrams = [process, ...beside].map((name) => readFileSync(new URL(`../../bpmn/${name}.bpmn`, import.meta.url), 'utf8')).join('');
  const { steps = [], stepsNotTaken = [] } = expected;
  const named = [...Object.keys(script.clerks), ...script.applicant.map(({ on }) => on), ...steps, ...stepsNotTaken];
  expect(named.filter((id) => !diagrams.includes(` id="${id}"`))).toEqual([]);
  const refused = Object.entries(script.clerks).filter(
    ([id, answer]) =>
      ![process, ...beside]
        .map((one) => clerkSteps[one]?.[id])
        .find((step) => step)
        ?.schema.safeParse(answer).success,
  );
  expect(refused).toEqual([]);
}

/** The documents that the applicant hands in later. */
export function suppliedIn({ applicant }: Example['script']): string[] {
  return applicant.flatMap((action) => ('documents' in action ? (action.documents as string[]) : []));
}
