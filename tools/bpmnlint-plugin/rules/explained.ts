import { type Element, isNode } from '../../../src/models/index.ts';
import { diagramRule } from '../diagram-rule.ts';
import { drawnElements } from '../elements.ts';
import { explanationProblem } from '../explanation.ts';
import { called } from '../wording.ts';

const documentationOf = ({ documentation = [] }: Element): string => documentation.map(({ text }) => text).join('');

/** One sentence an element: what needs more belongs into a second step, or into the docs. */
const problemOf = (text: string): string | undefined => explanationProblem(text) ?? (/。./.test(text) ? '的说明不止一句话' : undefined);

const rule = diagramRule((diagram) =>
  drawnElements(diagram)
    .filter(isNode)
    .map((element) => ({ element, problem: problemOf(documentationOf(element)) }))
    .filter(({ problem }) => problem !== undefined)
    .map(({ element, problem }) => ({
      element,
      message: `${called(element)}${problem}。`,
      remedy:
        '在 Camunda Modeler 属性面板的“Documentation”中写明条款编号和一句话，例如“B-44至B-46、AMB-51：确定由谁缴费。”；编号见 docs/requirements.md。',
    })),
);

export { rule as default, rule as 'module.exports' };
