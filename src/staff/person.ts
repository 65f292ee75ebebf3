/** A member of the staff, as the bureau's file lists him or her. */
import { z } from 'zod';
import { said, type Texts } from '../language.ts';
import { candidateGroups } from '../models/index.ts';
import { type IsoDate, isoDate } from '../policy/index.ts';

/** What a person may do besides the tasks of groups. */
export const staffRoles = ['treasurer', 'auditor', 'operator'] as const;
export type StaffRole = (typeof staffRoles)[number];

const told = (texts: Texts) => ({ error: () => said(texts) });
const login = z.string().regex(
  /^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/,
  told({
    en: 'is no login. Use small letters and digits, parts joined by . or -, such as zhao.shouli.',
    zh: '不是登录名。请用小写字母和数字，各段之间用“.”或者“-”连接，例如zhao.shouli。',
  }),
);
const name = z
  .string()
  .regex(
    /^[\p{Script=Han}·]{2,30}(（示例）)?$/u,
    told({ en: 'is no name in Chinese. Write it as on the identity card.', zh: '不是中文姓名。请按身份证填写。' }),
  );
const day = z.string().transform((text, context): IsoDate => {
  try {
    return isoDate(text);
  } catch {
    context.addIssue(said({ en: 'is no date. Write it as 2026-12-31.', zh: '不是日期。请写成2026-12-31的形式。' }));
    return z.NEVER;
  }
});
const groups = candidateGroups.map(({ id }) => id);
const group = z.enum(groups as [string, ...string[]], {
  error: () =>
    said({
      en: `is no candidate group. Use an id of bpmn/candidate-groups.json: ${groups.join(', ')}.`,
      zh: `不是候选组。请用bpmn/candidate-groups.json所列的标识：${groups.join('、')}。`,
    }),
});
const role = z.enum(staffRoles, {
  error: () => said({ en: `is no role. Use one of ${staffRoles.join(', ')}.`, zh: `不是可用的角色。请用${staffRoles.join('、')}之一。` }),
});

const onlyKnown = {
  error: (issue: { code?: string; keys?: unknown }) =>
    issue.code === 'unrecognized_keys'
      ? said({
          en: `has fields that nobody reads: ${String(issue.keys)}. Remove them.`,
          zh: `有不能识别的字段：${String(issue.keys)}。请删除。`,
        })
      : undefined,
};

/** Who stands in for an absent person, and when: both days included. */
const deputySchema = z
  .strictObject({ id: login, from: day, to: day }, onlyKnown)
  .refine(
    ({ from, to }) => from <= to,
    told({ en: 'ends before it begins. Exchange "from" and "to".', zh: '的终止日早于起始日。请改正from和to。' }),
  );

export const personSchema = z.strictObject(
  {
    /** The login, in Tasklist and at the identity provider. */
    id: login,
    name,
    /** Of bpmn/candidate-groups.json; none for somebody who has left, whose name is still shown at former decisions. */
    groups: z.array(group),
    roles: z.array(role).default([]),
    deputies: z.array(deputySchema).default([]),
  },
  onlyKnown,
);

export type Person = z.output<typeof personSchema>;

/** Nobody real is called so: such persons are refused in production. */
export const isExample = ({ name: called }: Pick<Person, 'name'>): boolean => called.endsWith('（示例）');
