/** The service archive beside the application, item by item (B-32). */
import { z } from 'zod';
import type { ServiceStatement } from '../rules/archive-differences.ts';
import type { ArchivedService } from '../records/index.ts';
import { archiveStatuses, archiveStatusNames, dischargeModeNames, personTypeNames } from '../../../policy/index.ts';

export const archiveViewSchema = z.object({
  status: z.enum(archiveStatuses),
  statusLabel: z.string(),
  comparison: z.array(z.object({ item: z.string(), stated: z.string(), recorded: z.string(), resultLabel: z.string() })),
});

const items = {
  enlistmentDate: '入伍时间',
  dischargeDate: '退出现役时间',
  dischargeMode: '退役方式',
  personType: '人员类别',
} as const satisfies Record<keyof ServiceStatement, string>;

const words: Record<string, string> = { ...dischargeModeNames, ...personTypeNames };

export function archiveView(stated: ServiceStatement, archive: ArchivedService): z.output<typeof archiveViewSchema> {
  const comparison = (Object.keys(items) as (keyof ServiceStatement)[]).map((item) => {
    const recorded = archive[item];
    const resultLabel = recorded === null ? '无记录' : recorded === stated[item] ? '一致' : '不一致';
    return { item: items[item], stated: text(stated[item]), recorded: recorded === null ? '—' : text(recorded), resultLabel };
  });
  return { status: archive.status, statusLabel: archiveStatusNames[archive.status], comparison };
}

/** Dates stand as they are. */
const text = (value: string) => words[value] ?? value;
