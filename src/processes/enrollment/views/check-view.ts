/** What the rules found, and what the window may decide. */
import { z } from 'zod';
import type { Reason } from '../../../policy/index.ts';
import {
  groundViews,
  groundViewSchema,
  openReadings,
  openReadingSchema,
  parametersShown,
  parameterViews,
  type RulesNow,
} from '../../shared/index.ts';
import { isApprovable } from '../facts/check.ts';
import type { CheckedEnrollment } from '../records.ts';
import { openQuestions } from './open-questions.ts';

const decisions = ['approve', 'supplement', 'refuse', 'refer'] as const;

const optionLabels = {
  approve: '同意参保（未安置军人转入军龄认定，其他人员登记参保）',
  supplement: '退回补正（一次性告知应补正的内容，等待申请人补正）',
  refuse: '不予办理（送达不予办理决定，本次申请办结）',
  refer: '由参保地办理（告知申请人到参保地的社会保险局办理，本次申请办结）',
} as const satisfies Record<(typeof decisions)[number], string>;

export const proposalLabels = { approve: '拟同意参保', refuse: '拟不予办理', refer: '拟告知到参保地办理' } as const;

export const checkViewSchema = z.object({
  eligible: z.boolean(),
  eligibleLabel: z.string(),
  place: z.string(),
  ownDistrict: z.string(),
  competent: z.boolean(),
  proposal: z.enum(['approve', 'refuse', 'refer']),
  proposalLabel: z.string(),
  options: z.array(z.object({ label: z.string(), value: z.enum(decisions) })),
  reasons: z.array(groundViewSchema),
  openReadings: z.array(openReadingSchema),
  ...parametersShown,
});

/** Who cannot enroll at all is not sent to another bureau. */
export function proposalOf({ eligible, competent }: CheckedEnrollment): 'approve' | 'refuse' | 'refer' {
  if (!eligible) return 'refuse';
  return competent ? 'approve' : 'refer';
}

export interface CheckToShow {
  checked: CheckedEnrollment;
  reasons: readonly Reason[];
  ownDistrict: string;
  versions: readonly string[];
}

export function checkView({ checked, reasons, ownDistrict, versions }: CheckToShow, now: RulesNow): z.output<typeof checkViewSchema> {
  const { eligible, place, competent } = checked;
  const possible = { approve: isApprovable(checked), supplement: true, refuse: true, refer: !competent };
  const proposal = proposalOf(checked);
  return {
    eligible,
    eligibleLabel: eligible ? '符合' : '不符合',
    place,
    ownDistrict,
    competent,
    proposal,
    proposalLabel: proposalLabels[proposal],
    options: decisions.filter((decision) => possible[decision]).map((value) => ({ label: optionLabels[value], value })),
    reasons: groundViews(reasons),
    openReadings: openReadings(reasons, openQuestions),
    ...parameterViews(versions, now, reasons),
  };
}
