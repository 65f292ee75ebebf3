/** 办件比对: two cases of a person side by side, and what somebody has found: the same matter, or different ones. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor, Role, StaffMember } from '../../access/index.ts';
import { prose } from '../../applications/index.ts';
import { type Comparison, PersonalDataErased, verdictNames } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { caseParams } from '../case-number.ts';
import { definePage } from '../pages/define-page.ts';
import { fieldset, labelled, radios } from '../pages/fields.ts';
import { table } from '../pages/table.ts';
import { dayOf } from '../portal/case-address.ts';
import { formOf } from '../portal/application-form.ts';
import { Failure } from '../problem.ts';
import type { Route } from '../route.ts';
import { compareAddress, staffCaseAddress } from './addresses.ts';
import { appliedGroups } from './applied.ts';
import { actorName } from './names.ts';
import { mayLook } from './may-look.ts';
import type { StaffServices } from './services.ts';

const params = caseParams.extend({ other: z.string() });
const path = compareAddress('{caseNumber}', '{other}');
const body = z.object({
  verdict: z.enum(['sameMatter', 'differentMatters'], { error: '请选择是同一事项还是不同事项。' }),
  reason: prose('理由', 500),
  key: z.uuid(),
});

export const comparePages = (services: StaffServices): Route[] => [
  definePage({
    path,
    operationId: 'compareCases',
    summary: '办件比对',
    request: { params },
    handle: async ({ params: { caseNumber, other }, actor, roles }) => {
      await mustBeOfOnePerson(caseNumber, other, actor, services);
      for (const number of [caseNumber, other]) await services.looks.saw(actor, number, 'compareCases');
      const [own, against] = [await applied(caseNumber, services), await applied(other, services)];
      const found = (await services.cases.comparisons.of(caseNumber)).filter(({ otherCase }) => otherCase === other);
      return {
        title: '办件比对',
        above: { name: '案件页', address: staffCaseAddress(caseNumber) },
        wide: true,
        body: html`${sideBySide([caseNumber, other], own, against)} ${found.map((one) => foundBefore(one, services))}
        ${mayRecord(roles) ? question(caseNumber, other) : undefined}`,
      };
    },
  }),
  definePage({
    method: 'post',
    path,
    operationId: 'recordComparison',
    summary: '登记比对结果',
    request: { params, body },
    handle: async ({ params: { caseNumber, other }, body: { verdict, reason, key }, actor }) => {
      await mustBeOfOnePerson(caseNumber, other, actor, services);
      await services.cases.comparisons.record(caseNumber, { otherCase: other, verdict, reason, decidedBy: (actor as StaffMember).id }, key);
      return { to: `${staffCaseAddress(caseNumber)}#others` };
    },
  }),
];

/** Whoever only looks finds nothing. */
const mayRecord = (roles: readonly Role[]): boolean => roles.some((role) => role === 'window' || role === 'clerk');

/** Both must be the reader's to see. @throws Failure 404 */
async function mustBeOfOnePerson(caseNumber: string, other: string, actor: Actor, { cases, groups }: StaffServices): Promise<void> {
  const found = (await cases.files.othersOf(caseNumber)).find((one) => one.caseNumber === other);
  if (!found || !mayLook(actor, found.process, groups))
    throw new Failure(404, '没有可以比对的办件。', '只比对同一人的、本岗位可以查看的办件，请返回案件页。');
}

/** What was stated, by its name; the state of the case before it. */
async function applied(caseNumber: string, { cases, rules, log }: StaffServices): Promise<ReadonlyMap<string, string>> {
  try {
    const file = await cases.files.get(caseNumber);
    const groups = appliedGroups(formOf(file.process, rules.folder, log), file.application);
    const stated = groups.flatMap(({ name, rows }) => rows.map(([label, value]) => [`${name}：${label}`, value] as const));
    return new Map([['办理事项', file.processName], ['收到日期', dayOf(file.receivedAt)], ...stated]);
  } catch (error) {
    if (!(error instanceof PersonalDataErased)) throw error;
    throw new Failure(409, '其中一件的个人信息已经按期删除，不能比对。', '请返回案件页。');
  }
}

type Applied = ReadonlyMap<string, string>;

function sideBySide(numbers: readonly string[], own: Applied, other: Applied): Html {
  const rows = [...new Set([...own.keys(), ...other.keys()])].map((name) => {
    const [left = '', right = ''] = [own.get(name), other.get(name)];
    return [name, left, right, left === right ? '一致' : '不一致'];
  });
  return table('逐项比对', ['项目', ...numbers, '比对'], rows, {
    named: true,
    mark: (row) => (rows[row]?.[1] === rows[row]?.[2] ? '' : 'work-differs'),
  });
}

const foundBefore = ({ verdict, reason, decidedBy, decidedAt }: Comparison, { findStaff }: StaffServices): Html =>
  html`<div class="govuk-inset-text">
    ${dayOf(decidedAt)}，${actorName(decidedBy, findStaff)}比对为${verdictNames[verdict]}：${reason}
  </div>`;

const question = (caseNumber: string, other: string): Html =>
  html`<form method="post" action="${compareAddress(caseNumber, other)}">
    <input type="hidden" name="key" value="${randomUUID()}" />
    ${fieldset('verdict', { label: '比对结果' }, radios('verdict', Object.entries(verdictNames), { look: 'inline', required: true }))}
    ${labelled(
      'reason',
      { label: '理由', hint: '请勿填写姓名、身份证件号码、电话、住址等个人信息。' },
      (described) =>
        html`<textarea class="govuk-textarea" id="reason" name="reason" rows="3" maxlength="500" ${described} required></textarea>`,
    )}
    <button class="govuk-button">登记比对结果</button>
  </form>`;
