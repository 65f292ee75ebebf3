import { extension } from '../../../src/models/index.ts';
import { diagramRule } from '../diagram-rule.ts';
import { called } from '../wording.ts';

const rule = diagramRule(({ process }) =>
  /^\d+\.\d+\.\d+$/.test(String(extension(process, 'zeebe:VersionTag')?.['value']))
    ? []
    : [
        {
          element: process,
          message: `${called(process)}没有形如 1.2.0 的版本标签。`,
          remedy: '在 Camunda Modeler 中点击池或空白处，在属性面板的“Version tag”中填写三段数字。',
        },
      ],
);

export { rule as default, rule as 'module.exports' };
