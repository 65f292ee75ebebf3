/** What a diagram or a table rests on is in the sources: every requirement that an element or a row names is there. */
import type { Diagram, Table } from '../../../src/models/index.ts';
import { called, drawnElements } from '../../bpmnlint-plugin/index.ts';
import { idsIn } from '../../shared/index.ts';
import type { Check, Finding } from '../rule.ts';

/** Places where the sources can be read in more than one way: AMB-01 to AMB-59. */
const ambiguities = Array.from({ length: 59 }, (_, index) => `AMB-${String(index + 1).padStart(2, '0')}`);

export const check: Check = ({ diagrams, tables }, { requirements }) => {
  const known = new Set([...requirements, ...ambiguities]);
  return [...diagrams.flatMap(inDiagram), ...tables.flatMap(inTable)].flatMap(({ file, element, what, text }): Finding[] => {
    const unknown = [...idsIn(text)].filter((id) => !known.has(id));
    if (unknown.length === 0) return [];
    return [
      {
        file,
        element,
        message: `${what}的说明引用了不存在的条款编号 ${unknown.join('、')}。`,
        remedy: '在 Camunda Modeler 中改正说明里的条款编号；编号见 docs/requirements.md。',
      },
    ];
  });
};

interface Explained {
  file: string;
  element: string;
  what: string;
  text: string;
}

const inDiagram = (diagram: Diagram): Explained[] =>
  drawnElements(diagram).map((element) => ({
    file: diagram.path,
    element: element.id,
    what: called(element),
    text: (element.documentation ?? []).map(({ text }) => text).join(''),
  }));

const inTable = ({ path, decision }: Table): Explained[] => [
  { file: path, element: decision.id, what: `决策表“${decision.name}”`, text: decision.description ?? '' },
  ...decision.decisionLogic.rule.map(({ id, description = '' }, index) => ({
    file: path,
    element: id,
    what: `第 ${index + 1} 行`,
    text: description,
  })),
];
