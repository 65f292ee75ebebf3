import { join } from 'node:path';
import { z } from 'zod';
import { officeFile, projectRoot, readText } from '../models/index.ts';

const text = z.string().trim().min(1);

const officeSchema = z.strictObject({
  bureau: text,
  window: text,
  /** The district that it is competent for (E-40, C-22). */
  district: text,
  address: text,
  phone: text,
  hours: text,
  /** Who reviews its decisions (行政复议机关), and the court of the district (行政诉讼). */
  reviewAuthority: text,
  court: text,
});
const officesSchema = z.strictObject({ note: text, veteransAffairs: officeSchema, socialInsurance: officeSchema });

/** A bureau in whose name notices go out; edited in office.json. */
export type Office = z.output<typeof officeSchema>;
export type OfficeName = keyof Omit<z.output<typeof officesSchema>, 'note'>;

/** As it stands in the file now. */
export function readOffice(name: OfficeName): Office {
  return officesSchema.parse(JSON.parse(readText(join(projectRoot, officeFile))))[name];
}
