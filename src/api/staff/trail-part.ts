import { actionNames, type AuditEntry } from '../../cases/index.ts';
import type { Html } from '../../html.ts';
import { momentOf } from '../pages/page.ts';
import { table } from '../pages/table.ts';
import type { Progress } from '../progress-schema.ts';
import { actorName } from './names.ts';
import type { StaffServices } from './services.ts';

/** Who changed or looked at what, and when: the newest first. */
export async function trailPart({ caseNumber }: Progress, { cases, findStaff }: StaffServices): Promise<Html> {
  const names = new Map((await cases.steps.of(caseNumber)).map(({ elementId, name }) => [elementId, name]));
  const entries = (await cases.audit.of(caseNumber)).toReversed();
  const step = ({ details }: AuditEntry) => names.get(String(details['elementId'] ?? details['step'])) ?? '';
  const rows = entries.map((entry) => [
    momentOf(entry.at),
    actionNames[entry.action] ?? entry.action,
    step(entry),
    actorName(entry.actor, findStaff),
  ]);
  return table('办理和查阅记录', ['时间', '事项', '步骤', '何人'], rows);
}
