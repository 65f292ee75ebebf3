import { diagramRule } from '../diagram-rule.ts';
import { drawingOf } from '../drawing.ts';
import { drawnElements } from '../elements.ts';
import { called } from '../wording.ts';

/** What is not drawn runs all the same, and nobody sees it. */
export const drawnCompletely = diagramRule('drawn-completely', (diagram) =>
  drawnElements(diagram)
    .filter((element) => element !== diagram.process && !drawingOf(diagram).isDrawn(element))
    .map((element) => ({
      element,
      message: `${called(element)}在图上没有画出来，但引擎仍会执行它。`,
      remedy: '多为合并或手工改写文件时丢失了图形：恢复该文件的上一版本，再用 Camunda Modeler 重新修改。',
    })),
);
