import { type Component, walk } from '../../../src/models/index.ts';
import type { Check } from '../rule.ts';

/** Left over between two values of a template, or between tags, may be punctuation, a unit or a figure only. */
const chinese = /\p{Script=Han}|^[（）；：、，。　\s—/%\d.-]*$/u;

const faults: readonly { isIn: (text: string) => boolean; message: string; remedy: string }[] = [
  { isIn: (text) => !chinese.test(text) || /[A-Za-z]{2,}/.test(text), message: '不全是中文', remedy: '改写为中文' },
  { isIn: (text) => /[!！您你]/.test(text), message: '用了感叹号或“您”“你”', remedy: '改用公文语气，不用感叹号，不称“您”“你”' },
  { isIn: (text) => /\p{Script=Han}[,;:?]\p{Script=Han}/u.test(text), message: '在汉字之间用了西文标点', remedy: '改用中文标点' },
];

/** A form is worded as an official would word it, and names every section and every field. */
export const check: Check = ({ forms }) =>
  forms.flatMap(({ path, schema }) =>
    walk(schema)
      .slice(1)
      .flatMap((component) => problemsOf(component).map((problem) => ({ file: path, element: component.id, ...problem }))),
  );

function problemsOf(component: Component): { message: string; remedy: string }[] {
  const where = '在 Camunda Modeler 中选中该组件，';
  if (component.label === undefined && !['text', 'html', 'expression'].includes(component.type)) {
    return [{ message: `${component.type} 组件没有名称。`, remedy: `${where}填写属性面板的“Label”（分组为“Group label”）。` }];
  }
  return visibleTexts(component).flatMap((text) =>
    faults
      .filter(({ isIn }) => isIn(text))
      .map(({ message, remedy }) => ({ message: `文字“${text}”${message}。`, remedy: `${where}${remedy}。` })),
  );
}

/** Everything that a person reads on a component, templates and style sheets cut out. */
function visibleTexts({ label, description, text, content = '', values = [], columns = [] }: Component): string[] {
  const cells = content.replace(/<style>[\s\S]*?<\/style>/g, '').split(/<[^>]+>/);
  return [label, description, text, ...[...values, ...columns].map((named) => named.label), ...cells]
    .map((value) => value?.replace(/\{\{[^}]*\}\}/g, '').trim() ?? '')
    .filter((value) => value !== '');
}
