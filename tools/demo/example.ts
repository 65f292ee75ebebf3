import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { PaymentKind } from '../../src/cases/index.ts';
import { personalShareBearers, remitters, treatments } from '../../src/policy/index.ts';

const months = z.int().min(0);
const rowsByTreatment = z.partialRecord(z.enum(treatments), months);
const amount = z.string().regex(/^\d+\.\d{2}$/);

/** What a clerk enters; sent as one variable, named by the camelCase of the user task's id. */
const decision = z.looseObject({ decision: z.string() });

/** At the bank's counter: what is outstanding of the sum that is due, or an amount. */
export const payments = { payPersonalShare: 'personalShare', unitRemits: 'remittance' } as const satisfies Record<string, PaymentKind>;

/** What the applicant, the unit or the bank does when the step `on` is awaited; each is done once, in this order. */
const action = z.union([
  z.strictObject({
    on: z.string(),
    do: z.enum(Object.keys(payments) as (keyof typeof payments)[]),
    /** Of the sum that is due: all of it, or so much. */
    amount: z.union([z.literal('due'), amount]),
  }),
  /** The register of households tells that somebody has died. */
  z.strictObject({ on: z.string(), do: z.literal('die'), idNumber: z.string(), diedOn: z.iso.date() }),
  /** What an applicant tells the case: `do` ends the address of the API, the rest is sent to it as it is. */
  z.looseObject({ on: z.string(), do: z.string().regex(/^[a-z-]+$/) }),
]);
export type Action = z.infer<typeof action>;

/** How the case must end; what is left out is not compared. */
const expectation = z.strictObject({
  outcome: z.enum(['completed', 'refused', 'withdrawn', 'lapsed', 'died']),
  calculation: z
    .strictObject({
      firstInsuredDate: z.iso.date(),
      serviceMonths: months,
      gapMonths: months,
      backPayMonths: months,
      uncoveredGapMonths: months,
      pensionExtensionMonths: months,
      pensionLumpSumMonths: months,
      medicalLumpSumMonths: months,
    })
    .partial()
    .optional(),
  payer: z
    .strictObject({
      remitter: z.enum(remitters),
      personalShareBorneBy: z.enum(personalShareBearers),
    })
    .partial()
    .optional(),
  hardship: z.string().optional(),
  ledger: z.strictObject({ pension: rowsByTreatment, medical: rowsByTreatment }).partial().optional(),
  /** The sum that was to be paid, and the lump sum that was paid out, in CNY. */
  total: amount.optional(),
  payout: amount.optional(),
  /** Requirement ids on which some decision of the case must rest. */
  requirements: z.array(z.string()).optional(),
  steps: z.array(z.string()).optional(),
  stepsNotTaken: z.array(z.string()).optional(),
  notices: z.array(z.strictObject({ template: z.string(), to: z.array(z.string()) })).optional(),
});
export type Expectation = z.infer<typeof expectation>;

const handled = {
  /** Body of POST /api/applications, sent as it is: the API says what is wrong with it. */
  application: z.record(z.string(), z.unknown()),
  script: z.strictObject({
    clerks: z.record(z.string(), decision),
    applicant: z.array(action),
  }),
  expect: expectation,
};

/** One file of `examples/`: an application, what people do with it, and how the case must end. */
export const exampleSchema = z.strictObject({
  title: z.string().min(1),
  ...handled,
  /** Somebody else's application, handed in when the case comes to the clerk's task `on`; it is played on after the end of the first. */
  second: z.strictObject({ on: z.string(), ...handled }).optional(),
});
export type Example = z.infer<typeof exampleSchema> & { file: string };

/** The second application of an example, as an example of its own. */
export function secondOf({ file, title, second }: Example): Example | undefined {
  return (
    second && {
      file: `${file}-second`,
      title: `${title}（另一申请）`,
      application: second.application,
      script: second.script,
      expect: second.expect,
    }
  );
}

/** Reads all examples of a folder, in the order of their file names. Throws an Error that names the file and the field. */
export function loadExamples(folder: string): Example[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return files.map((name) => {
    const parsed = exampleSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!parsed.success) throw new Error(`examples/${name}: ${z.prettifyError(parsed.error)}`);
    return { file: basename(name, '.json'), ...parsed.data };
  });
}
