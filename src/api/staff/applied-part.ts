import { claimantRoleNames } from '../../applications/index.ts';
import type { CaseFile } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { facts } from '../pages/page.ts';
import { formOf } from '../portal/application-form.ts';
import { appliedGroups } from './applied.ts';
import type { StaffServices } from './services.ts';

/** In full: what is compared with the originals, the payee's account among it. */
export function appliedPart(file: CaseFile | null, { rules, log }: StaffServices): Html | undefined {
  if (!file) return undefined;
  const groups = appliedGroups(formOf(file.process, rules.folder, log), file.application);
  return html`<div class="work-groups">${groups.map(({ name, rows }) => group(name, rows))} ${survivorsOf(file)}</div>`;
}

const group = (name: string, rows: Parameters<typeof facts>[0]): Html =>
  html`<div>
    <h3 class="govuk-heading-s">${name}</h3>
    ${facts(rows)}
  </div>`;

function survivorsOf({ survivors: { contact, claim, heir } }: CaseFile): Html {
  const claims = [
    ['申领人（待认定）', claim],
    ['继承人、受益人（已认定）', heir],
  ] as const;
  return html`${
    contact &&
    group('联系的亲属', [
      ['姓名', contact.name],
      ['联系电话', contact.phone],
      ['联系地址', contact.address],
    ])
  }
  ${claims.map(
    ([title, claimed]) =>
      claimed &&
      group(title, [
        ['身份', claimantRoleNames[claimed.role]],
        ['姓名', `${claimed.name}（${claimed.idNumber}）`],
        ['联系电话', claimed.phone],
        ['收款账户', `${claimed.bankAccount.accountName}，${claimed.bankAccount.accountNumber}，${claimed.bankAccount.bankName}`],
      ]),
  )}`;
}
