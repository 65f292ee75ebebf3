import { diagramRule } from '../diagram-rule.ts';
import { drawnElements } from '../elements.ts';
import { called } from '../wording.ts';

const chinese = /^[\p{Script=Han}、，：；？（）《》]+$/u;

const rule = diagramRule((diagram) =>
  drawnElements(diagram)
    .filter(({ name }) => name && !chinese.test(name))
    .map((element) => ({
      element,
      message: `${called(element)}的名称不全是汉字和中文标点。`,
      remedy: '在 Camunda Modeler 中双击它改写名称：不用字母、数字、空格、换行和西文标点。',
    })),
);

export { rule as default, rule as 'module.exports' };
