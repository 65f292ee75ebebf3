/** What the case file itself tells the engine, and with which variables. What only one process waits for stands in its folder. */
import { z } from 'zod';
import type { MessageName } from '../models/index.ts';

/** With every message that begins a case. */
export const startVariables = z.object({ caseNumber: z.string() });
/** What came is in the case file. */
const nothing = z.object({});

export const caseMessages = {
  'materials-supplemented': nothing,
  'personal-share-received': nothing,
  'remittance-received': nothing,
  'statement-received': z.object({ statement: z.object({ receivedOn: z.string() }) }),
  'transfer-answered': nothing,
  'application-withdrawn': nothing,
  'late-money-received': startVariables,
  'death-reported': startVariables,
  'applicant-died': nothing,
  'heir-claimed': nothing,
} satisfies Partial<Record<MessageName, z.ZodObject>>;

type CaseMessages = typeof caseMessages;
export type CaseMessageName = keyof CaseMessages;
/** No personal data. */
export type VariablesOf<N extends CaseMessageName> = z.output<CaseMessages[N]>;
