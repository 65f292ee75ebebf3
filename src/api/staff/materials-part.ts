import { documentNames } from '../../applications/index.ts';
import { html, type Html } from '../../html.ts';
import { dayOf } from '../portal/case-address.ts';
import type { Progress } from '../progress-schema.ts';
import type { StaffServices } from './services.ts';

/** What was handed in, when what was missing came, and what is missing now. */
export async function materialsPart({ caseNumber, documents, missingDocuments }: Progress, { cases }: StaffServices): Promise<Html> {
  const supplements = await cases.documents.supplementsOf(caseNumber);
  return html`${documents.length === 0 ? html`<p class="govuk-body">没有提交材料。</p>` : undefined}
    <ul class="govuk-list govuk-list--bullet">
      ${documents.map(({ name }) => html`<li>${name}</li>`)}
    </ul>
    ${supplements.map(
      ({ receivedAt, documents: codes }) =>
        html`<p class="govuk-body">${dayOf(receivedAt)}补正：${codes.map((code) => documentNames[code]).join('；')}。</p>`,
    )}
    ${
      missingDocuments.length === 0
        ? undefined
        : html`<p class="govuk-body govuk-!-font-weight-bold">
            尚缺：${missingDocuments.map(({ name, form }) => `${name}（${form}）`).join('；')}。
          </p>`
    }`;
}
