/** What somebody sees of a case whose right to know what the registers say is not settled: agent, heir, unit. */
import { z } from 'zod';
import type { Role } from '../access/index.ts';
import { type Progress, progressSchema } from './progress-schema.ts';

/** Whoever has one of these roles in a case sees all of it. */
const informed: readonly Role[] = ['applicant', 'mandateHolder', 'window', 'clerk', 'treasurer', 'auditor'];

export const seesAll = (roles: readonly Role[]): boolean => roles.some((role) => informed.includes(role));

export const limitedSchema = progressSchema
  .pick({
    caseNumber: true,
    process: true,
    processName: true,
    state: true,
    stateName: true,
    next: true,
    online: true,
    outcome: true,
    outcomeName: true,
    applicationDate: true,
    submittedBy: true,
    submittedByName: true,
    receivedAt: true,
    closedAt: true,
    withdrawalRequestedAt: true,
    withdrawable: true,
    rating: true,
    documents: true,
    missingDocuments: true,
    supplementRequest: true,
    supplementedAt: true,
    notices: true,
  })
  .extend({ withheld: z.string().meta({ description: '没有显示的内容和原因' }) })
  .meta({ id: 'LimitedProgress', description: '身份尚待确认的代办人、继承人、受益人和提交申请的单位看到的进度' });

type Limited = z.infer<typeof limitedSchema>;

/** Their own letters, no others. */
const ownLetters = ({ submittedBy }: Progress, roles: readonly Role[]): readonly string[] => [
  'submitter',
  ...(roles.includes('unit') ? [submittedBy] : []),
  ...(roles.includes('submitter') ? ['agent'] : []),
];

const withheld = '部门核查的情况和核定的金额，只向申请人本人和经受理窗口确认的代办人、继承人、受益人显示。';

export function limited(progress: Progress, roles: readonly Role[]): Limited {
  const recipients = ownLetters(progress, roles);
  const shown = Object.fromEntries(Object.keys(limitedSchema.shape).map((field) => [field, progress[field as keyof Progress]]));
  return { ...(shown as Limited), notices: progress.notices.filter(({ recipient }) => recipients.includes(recipient)), withheld };
}
