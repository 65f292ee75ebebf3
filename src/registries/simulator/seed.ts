import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  archiveStatusSchema,
  dateSchema,
  dischargeModeSchema,
  hardshipSchema,
  monthSchema,
  paidPeriodSchema,
  personTypeSchema,
} from '../values.ts';
import { participantSeedSchema, type SeedParticipant } from './seed-participants.ts';

const serviceSchema = z.strictObject({
  personType: personTypeSchema,
  enlistmentDate: dateSchema,
  dischargeDate: dateSchema,
  dischargeMode: dischargeModeSchema,
  /** Name in units.json; null = nobody was assigned. */
  placementUnit: z.string().nullable(),
  supervisingDepartment: z.string().nullable(),
});

/** What a register states otherwise than `service`, which is what the person would put in the form. */
const otherwiseSchema = serviceSchema.partial();

/** One plainly fictitious person, as every agency knows or does not know them. */
const personSchema = z.strictObject({
  idNumber: z.string(),
  name: z.string(),
  /** What the person is good for, in one English sentence. */
  shows: z.string(),
  service: serviceSchema,
  /** null = the bureau never had a file. `lacks` = facts that an incomplete file does not state. */
  archive: z
    .strictObject({
      status: archiveStatusSchema,
      managedByVeteransBureau: z.boolean(),
      lacks: z.array(z.enum(['enlistmentDate', 'dischargeDate', 'dischargeMode', 'placementUnit'])),
      missingPapers: z.array(z.string()),
      statesOtherwise: otherwiseSchema,
    })
    .nullable(),
  /** null = not in the military register. */
  military: z.strictObject({ statesOtherwise: otherwiseSchema }).nullable(),
  /** null = not in the household register; else the name that stands there. */
  police: z.strictObject({ name: z.string() }).nullable(),
  pension: z
    .strictObject({
      firstInsuredDate: dateSchema.nullable(),
      preEnlistmentFirstInsuredDate: dateSchema.nullable(),
      paid: z.array(paidPeriodSchema),
      extensionPaidMonths: z.int().min(0),
      /** Last month of the duty to contribute of a person who reached retirement age; null = still insured. */
      duesUntil: monthSchema.nullable(),
    })
    .nullable(),
  medical: z.strictObject({ paid: z.array(paidPeriodSchema) }).nullable(),
  hardship: z.strictObject({ kind: hardshipSchema.exclude(['none']), since: dateSchema }).nullable(),
});
export type SeedPerson = z.output<typeof personSchema>;

const unitSchema = z.strictObject({
  name: z.string(),
  creditCode: z.string(),
  kind: z.enum(['unit', 'department']),
  status: z.enum(['existsAbleToPay', 'existsUnableToPay', 'notExists']),
  /** Chinese: what the register shows. */
  finding: z.string(),
});
export type SeedUnit = z.output<typeof unitSchema>;

export interface Seed {
  persons: ReadonlyMap<string, SeedPerson>;
  units: readonly SeedUnit[];
  participants: ReadonlyMap<string, SeedParticipant>;
}

/** Files of the seed folder that hold persons, by what they are good for. */
const personFiles = ['examples', 'materials', 'eligibility', 'registers', 'payers', 'retirement'];

/** The same of the pension relations, a file for each process. */
const participantFiles = ['enrollment', 'continuation', 'lump-sum-payout', 'suspension'].map((file) => `pension/${file}`);

/** Reads the seeded persons and participants (by ID number), and the units. */
export function loadSeed(): Seed {
  const persons = personFiles.flatMap((file) => z.array(personSchema).parse(seedFile(file)));
  const participants = participantFiles.flatMap((file) => z.array(participantSeedSchema).parse(seedFile(file)));
  return {
    persons: new Map(persons.map((person) => [person.idNumber, person])),
    units: z.array(unitSchema).parse(seedFile('units')),
    participants: new Map(participants.map((participant) => [participant.idNumber, participant])),
  };
}

/** The persons whom the registers know, by the names under which they are seeded. */
export function fictitiousPersons(): { name: string; idNumber: string }[] {
  const { persons, participants } = loadSeed();
  const known = new Map<string, { name: string; idNumber: string }>([...persons, ...participants]);
  return [...known.values()].map(({ name, idNumber }) => ({ name, idNumber }));
}

function seedFile(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./seed/${name}.json`, import.meta.url), 'utf8'));
}
