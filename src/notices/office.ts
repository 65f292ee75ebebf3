import { join } from 'node:path';
import { z } from 'zod';
import { officeFile, projectRoot, readJson, readText } from '../models/index.ts';

const text = z.string().trim().min(1);

/** Where money is paid to, and how. */
const payeeSchema = z.strictObject({ name: text, bank: text, account: text, channels: text });

const officeSchema = z.strictObject({
  bureau: text,
  /** 机关代字: what the numbers of its letters begin with, "示社保告〔2026〕12号". */
  letterSeries: z.string().regex(/^[^\d\s〔〕[\]【】()（）]{1,20}$/u),
  window: text,
  /** The district that it is competent for (E-40, C-22). */
  district: text,
  address: text,
  phone: text,
  hours: text,
  /** Who reviews its decisions (行政复议机关), and the court of the district (行政诉讼). */
  reviewAuthority: text,
  court: text,
  payee: payeeSchema,
});
const officesSchema = z.strictObject({
  note: text,
  veteransAffairs: officeSchema,
  socialInsurance: officeSchema,
  /** 社会保险征缴机构: whom units, departments and the bureau pay contributions to (B-05). */
  collectionAgency: payeeSchema,
});

/** A bureau in whose name notices go out; edited in office.json. */
export type Office = z.output<typeof officeSchema>;
export type OfficeName = keyof Omit<z.output<typeof officesSchema>, 'note' | 'collectionAgency'>;

/** As it stands in the file now. @throws FileUnusable */
export function readOffice(name: OfficeName): Office {
  return readOffices()[name];
}

export type Payee = z.output<typeof payeeSchema>;

/** The agency that collects contributions. */
export const collectionPayee = (): Payee => readOffices().collectionAgency;

/** Account and channels of the bureau, as a letter that asks for money names them. */
export const accountOf = ({ payee }: Office): string => accountText(payee);

/** The same of the agency that collects contributions. */
export const collectionAccount = (): string => accountText(collectionPayee());

let last: { text: string; offices: z.output<typeof officesSchema> } | undefined;

/** Each letter asks for it: what stands in the file is checked once. */
function readOffices(): z.output<typeof officesSchema> {
  const text = readText(join(projectRoot, officeFile));
  if (last?.text !== text) last = { text, offices: readJson(officeFile, officesSchema, text) };
  return last.offices;
}

function accountText({ name, bank, account, channels }: Payee): string {
  return `户名：${name}，开户银行：${bank}，账号：${account}，缴款渠道：${channels}`;
}
