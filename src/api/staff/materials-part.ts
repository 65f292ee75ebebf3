import type { Actor, Role } from '../../access/index.ts';
import { documentNames } from '../../applications/index.ts';
import { html, type Html } from '../../html.ts';
import { documentsWithPapers, type PaperedDocument } from '../case-papers.ts';
import { dayOf } from '../portal/case-address.ts';
import { paperList } from '../portal/paper-cards.ts';
import { staffPaperAddress } from './addresses.ts';
import type { StaffServices } from './services.ts';

/** Each document with its scans, what is missing first, and when what was missing came. */
export async function materialsPart(
  caseNumber: string,
  by: { actor: Actor; roles: readonly Role[] },
  services: StaffServices,
): Promise<Html> {
  const documents = await documentsWithPapers(services, { params: { caseNumber }, ...by });
  const supplements = await services.cases.documents.supplementsOf(caseNumber);
  return html`${documents.length === 0 ? html`<p class="govuk-body">没有提交材料。</p>` : undefined}
    <ul class="govuk-list govuk-list--bullet">
      ${documents.map((document) => withScans(caseNumber, document))}
    </ul>
    ${supplements.map(
      ({ receivedAt, documents: codes }) =>
        html`<p class="govuk-body">${dayOf(receivedAt)}补正：${codes.map((code) => documentNames[code]).join('；')}。</p>`,
    )}`;
}

const withScans = (caseNumber: string, { name, missing, papers }: PaperedDocument): Html =>
  html`<li>${missing ? html`<strong>尚缺：${name}</strong>` : name} ${paperList(papers, (id) => staffPaperAddress(caseNumber, id))}</li>`;
