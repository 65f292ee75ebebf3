import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ProcessId } from '../cases/index.ts';
import { projectRoot } from '../models/files.ts';
import { officeFile } from '../models/owners.ts';

const text = z.string().trim().min(1);

const officeSchema = z.strictObject({
  bureau: text,
  window: text,
  /** The district that it is competent for (E-40, C-22). */
  district: text,
  address: text,
  phone: text,
  hours: text,
});
const officesSchema = z.strictObject({ note: text, veteransAffairs: officeSchema, socialInsurance: officeSchema });

/** The bureau in whose name notices go out; edited in office.json. */
export type Office = z.output<typeof officeSchema>;

/** B-02: the veterans affairs bureau; E-40, C-22, L-15, S-18: the social insurance bureau. */
export function readOffice(process: ProcessId): Office {
  const offices = officesSchema.parse(JSON.parse(readFileSync(join(projectRoot, officeFile), 'utf8')));
  return process === 'veteran-back-pay' ? offices.veteransAffairs : offices.socialInsurance;
}
