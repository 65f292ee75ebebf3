import { DmnModdle } from 'dmn-moddle';
import { writeDiagram } from '../../../src/models/index.ts';
import type { Check } from '../rule.ts';

const writeTable = async (definitions: object): Promise<string> => (await new DmnModdle().toXML(definitions, { format: true })).xml;

/** Camunda Modeler writes with the same libraries: whoever opens a file and saves it again gets no difference but his own. */
export const check: Check = async ({ diagrams, tables, forms }) => {
  const written = [
    ...(await Promise.all(diagrams.map(async ({ path, text, definitions }) => ({ path, text, again: await writeDiagram(definitions) })))),
    ...(await Promise.all(tables.map(async ({ path, text, definitions }) => ({ path, text, again: await writeTable(definitions) })))),
    ...forms.map(({ path, text, schema }) => ({ path, text, again: JSON.stringify(schema, null, 2) })),
  ];
  return written
    .filter(({ text, again }) => text !== again)
    .map(({ path, text, again }) => ({
      file: path,
      message: `第 ${firstDifference(text, again)} 行起不是 Camunda Modeler 保存的写法。`,
      remedy: '用 Camunda Modeler 打开该文件，随意移动一个元素再移回原处，然后保存；不要用文本编辑器改写或重排。',
    }));
};

function firstDifference(text: string, again: string): number {
  const lines = again.split('\n');
  const at = text.split('\n').findIndex((line, index) => line !== lines[index]);
  return (at === -1 ? text.split('\n').length : at) + 1;
}
