import { readFileSync } from 'node:fs';
import { z } from 'zod';

const text = z.string().trim().min(1);

const officeSchema = z.strictObject({
  note: text,
  bureau: text,
  window: text,
  address: text,
  phone: text,
  hours: text,
});

/** The bureau in whose name notices go out; edited in office.json. */
export type Office = z.output<typeof officeSchema>;

export function readOffice(): Office {
  return officeSchema.parse(JSON.parse(readFileSync(new URL('./office.json', import.meta.url), 'utf8')));
}
