/** The application for a subsidy, for the clerk who secures the funds (B-45, B-51): read from the case file for this task alone. */
import { z } from 'zod';
import { hardshipNames } from '../../../policy/index.ts';
import { dateSchema, hardshipSchema } from '../../../registries/index.ts';
import type { TaskView } from '../../shared/index.ts';
import { records } from '../records/index.ts';

export const subsidyViewSchema = z.object({
  categoryLabel: z.string(),
  /** With what the civil affairs bureau confirmed (B-40). */
  comparison: z.string(),
  reason: z.string(),
  appliedOn: dateSchema,
});

const known = z.object({ confirmed: hardshipSchema });

/** Null where no subsidy was applied for. */
export const subsidyView: TaskView = {
  schema: z.object({ subsidy: subsidyViewSchema.nullable() }),
  async show({ caseNumber, context: { cases } }) {
    const registered = await records.find(cases, caseNumber, 'register-subsidy-application');
    if (!registered) return { subsidy: null };
    const { category, appliedOn } = registered.outcome;
    const { confirmed } = known.parse((await cases.decisions.latest(caseNumber, 'register-subsidy-application'))?.inputs);
    const reason = (await cases.announcements.wordsOf(caseNumber, 'subsidy-applied')) ?? '书面申请';
    return { subsidy: { categoryLabel: hardshipNames[category], comparison: comparisonOf(category, confirmed), reason, appliedOn } };
  },
};

type Hardship = z.output<typeof hardshipSchema>;

/** Of what the person stated with what is confirmed. */
export const comparisonOf = (stated: Hardship, confirmed: Hardship): string =>
  stated === confirmed ? '与民政局核准的类别一致' : `民政局核准的类别为${hardshipNames[confirmed]}，二者不一致，请核对`;
