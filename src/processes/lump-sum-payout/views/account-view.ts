/** The relation and its account as the clerks read them (L-01, L-13, L-14). */
import { z } from 'zod';
import { isSameAccount, type RegisteredAccount } from '../facts/account.ts';
import type { Account } from '../records.ts';
import { balanceView, balanceViewSchema, nothing, registerView, registerViewSchema } from '../../shared/index.ts';

export const accountViewSchema = registerViewSchema.extend({
  ...balanceViewSchema.shape,
  /** Numbers of the person's open cases that need the relation. */
  otherCases: z.string(),
  /** What was different when the case was looked at before; null if nothing. */
  change: z.string().nullable(),
});
export type AccountView = z.output<typeof accountViewSchema>;

export function accountView(now: Account, { before, otherCases }: { before: Account | null; otherCases: string[] }): AccountView {
  return {
    ...registerView(now),
    ...balanceView(now.account),
    otherCases: otherCases.join('、') || nothing,
    change: before && !isSameAccount(before, now) ? `上次查询：${accountFinding(before)}` : null,
  };
}

/** In one sentence, for the record. */
export function accountFinding(account: RegisteredAccount): string {
  const { statusLabel, arrears } = registerView(account);
  const { principal, interest } = account.account;
  return `关系状态为${statusLabel}，个人账户本金${principal}元、利息${interest}元，欠费${arrears}。`;
}
