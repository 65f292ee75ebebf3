/** What people do with a case at random: hand it in with other papers, pay, tell what they are asked, withdraw, take a task. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { dateInChina } from '../../src/clock.ts';
import { exampleStaffFile, readStaff } from '../../src/staff/index.ts';
import { type Example, payments } from '../../tools/demo/example.ts';
import type { Clerks, People } from '../../tools/demo/index.ts';
import { type Draw, oneIn } from './drawing.ts';

const staff = readStaff(exampleStaffFile);

/** Anybody of the staff who may: also who must not check this step, and is told so. */
export const anybody = (draw: Draw, clock: () => Date): Clerks => ({
  take: (_, groups) => draw(fc.constantFrom(...staff.entitled(groups, dateInChina(clock())))).id,
});

/** The same application with fewer papers and with other ticks. */
export function changed(application: Record<string, unknown>, draw: Draw): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(application).map(([field, value]) => {
      if (typeof value === 'boolean' && draw(oneIn(5))) return [field, !value];
      if (Array.isArray(value) && draw(oneIn(3))) return [field, draw(fc.subarray<unknown>(value))];
      return [field, value];
    }),
  );
}

export const withdrawal = (caseNumber: string, people: People) =>
  people.act(caseNumber, 'withdrawal', { reason: '本人不再办理。' }).catch(() => undefined);

/** One act at the step. Whether it is taken is another matter. @param examples what people tell at which step */
export async function act(caseNumber: string, step: string, people: People, examples: readonly Example[], draw: Draw): Promise<void> {
  const { totals } = await people.progress(caseNumber);
  const pays = Object.values(payments).map((kind) => () => {
    const amount = draw(fc.constantFrom(totals[kind].outstanding, '0.01', '100.00'));
    return people.transfer({ idempotencyKey: randomUUID(), caseNumber, kind, amount });
  });
  const tells = examples
    .flatMap(({ script }) => script.applicant)
    .filter(({ on, do: name }) => on === step && !(name in payments))
    .map(
      ({ on: _, do: name, ...told }) =>
        () =>
          name === 'die' ? people.die(told) : people.act(caseNumber, name, told),
    );
  await draw(fc.constantFrom(...pays, ...tells, ...tells))().catch(() => undefined);
}
