/** Where the pages of the reconciliation are. */
import { z } from 'zod';
import type { StatementAccount } from '../../cases/index.ts';

export const place = { name: '对账', address: '/work/reconciliation' } as const;

export const reconciliationAddress = (id: number): string => `${place.address}/${id}`;

/** What is no number is none of ours. */
export const reconciliationParams = z.object({ reconciliation: z.coerce.number().int().positive().catch(0) });

export const accountNames: Readonly<Record<StatementAccount, string>> = { bank: '银行账户', collected: '征缴机构收款' };
