/** What the case file tells the engine, and with which variables: the messages that the diagrams wait for. */
import { z } from 'zod';
import type { MessageName } from '../models/names.ts';

/** A case begins: by who hands in (B-21 to B-24), or one message for the process. */
const start = z.object({ caseNumber: z.string() });
/** What came is in the case file. */
const nothing = z.object({});

const startMessages = {
  'application-from-unit': start,
  'application-from-department': start,
  'application-from-veteran': start,
  'enrollment-application': start,
  'continuation-application': start,
  'lump-sum-payout-application': start,
  'suspension-application': start,
} satisfies Record<string, z.ZodObject>;
export type StartMessageName = keyof typeof startMessages;

export const caseMessages = {
  ...startMessages,
  'materials-supplemented': nothing,
  'personal-share-received': nothing,
  'remittance-received': nothing,
  'statement-received': z.object({ statement: z.object({ text: z.string(), receivedOn: z.string() }) }),
  'transfer-answered': nothing,
  'application-withdrawn': nothing,
  'arrears-deletion-requested': nothing,
  'contributions-resumed': z.object({ resumedOn: z.string() }),
} satisfies Record<MessageName, z.ZodObject>;

type CaseMessages = typeof caseMessages;
export type CaseMessageName = keyof CaseMessages;
/** No personal data. */
export type VariablesOf<N extends CaseMessageName> = z.output<CaseMessages[N]>;
