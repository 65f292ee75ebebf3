/** What a table demands can be handed in: its codes stand in the catalogue from which applicants choose. */
import { documentNames } from '../../../src/applications/index.ts';
import { evaluateFeel, extension, flowElementsOf, type Table } from '../../../src/models/index.ts';
import type { Finding, Check } from '../rule.ts';

/** What the worker `check-materials` compares with the application. */
const demand = 'requiredDocuments';

/** The tables whose answer a process takes for what it demands, against what an application of it may hold. */
export const check: Check = ({ diagrams, tables }, { documents }) =>
  diagrams.flatMap(({ id, process }) => {
    const asked = flowElementsOf(process).flatMap((element) => extension(element, 'zeebe:CalledDecision') ?? []);
    const demanding = asked.filter(({ resultVariable }) => resultVariable === demand).map(({ decisionId }) => decisionId);
    const catalogue = documents[id];
    return catalogue
      ? tables.filter(({ decision }) => demanding.includes(decision.id)).flatMap((table) => unknownIn(table, catalogue))
      : [];
  });

function unknownIn({ path, decision }: Table, catalogue: readonly string[]): Finding[] {
  const { output, rule } = decision.decisionLogic;
  const column = (name: string): number => output.findIndex((clause) => clause.name === name);
  return rule.flatMap(({ id, outputEntry }, index) => {
    const cell = (name: string): unknown => evaluateFeel(outputEntry[column(name)]?.text ?? 'null');
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
  remedy: '在 Camunda Modeler 的决策表中改用目录内的材料代码；确需新的材料，由开发人员先加入 src/applications/documents.ts。',
});
