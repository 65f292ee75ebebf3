/** What a table demands can be handed in: its codes stand in the catalogue from which applicants choose. */
import { evaluate } from 'feelin';
import { documentNames } from '../../../src/cases/documents.ts';
import { backPayDocuments } from '../../../src/processes/veteran-back-pay/application/documents.ts';
import { continuationDocuments } from '../../../src/processes/continuation/documents.ts';
import { enrollmentDocuments } from '../../../src/processes/enrollment/documents.ts';
import { payoutDocuments } from '../../../src/processes/lump-sum-payout/documents.ts';
import { suspensionDocuments } from '../../../src/processes/suspension/documents.ts';
import type { Table } from '../../../src/models/project.ts';
import type { Finding, Rule } from '../rule.ts';

/** By table: what an application of its process may hold. */
const catalogues: Readonly<Record<string, readonly string[]>> = {
  'back-pay-required-documents': backPayDocuments,
  'enrollment-required-documents': enrollmentDocuments,
  'continuation-required-documents': continuationDocuments,
  'lump-sum-payout-required-documents': payoutDocuments,
  'suspension-required-documents': suspensionDocuments,
};

export const knownDocuments: Rule = {
  name: 'known-documents',
  check: ({ tables }) => tables.flatMap(unknownIn),
};

function unknownIn({ path, decision }: Table): Finding[] {
  const catalogue = catalogues[decision.id];
  if (!catalogue) return [];
  const { output, rule } = decision.decisionLogic;
  const column = (name: string): number => output.findIndex((clause) => clause.name === name);
  return rule.flatMap(({ id, outputEntry }, index) => {
    const cell = (name: string): unknown => evaluate(outputEntry[column(name)]?.text ?? 'null').value ?? null;
    // A code with alternatives names the group, not a document.
    const demanded = [cell('alternatives') ?? cell('code')].flat();
    const unknown = demanded.filter((code) => !catalogue.includes(String(code)));
    return unknown.map((code) => finding(path, id, index + 1, String(code)));
  });
}

const finding = (file: string, element: string, row: number, code: string): Finding => ({
  file,
  element,
  message: `第${row}行要求的材料“${code}”${code in documentNames ? '不在本流程的材料目录内' : '不在材料目录内'}，申请人无从提交，案件将一直缺件。`,
  remedy: '在 Camunda Modeler 的决策表中改用目录内的材料代码；确需新的材料，由开发人员先加入 src/cases/documents.ts。',
});
