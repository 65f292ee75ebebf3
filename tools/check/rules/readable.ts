import { isDamaged, jsonProblem, owners } from '../../../src/models/index.ts';
import type { Check, Finding } from '../rule.ts';

const isJson = (path: string): boolean => owners.forms.has(path) || owners.parameters.has(path);

/** A file in another encoding is named by the rule `encoding`; what a parameter must have, by `parameters`. */
export const check: Check = ({ files, unreadable }) => {
  const broken = [...files].flatMap(([path, text]): Finding[] => {
    const problem = isJson(path) && !isDamaged(text) ? jsonProblem(text) : undefined;
    if (problem === undefined) return [];
    return [{ file: path, message: `文件无法读取：${problem}。`, remedy: '用文本编辑器打开该文件，改正这一处，其他地方不要改动。' }];
  });
  const others = unreadable
    .filter(({ path }) => !isDamaged(files.get(path) ?? '') && !broken.some(({ file }) => file === path))
    .map(({ path, problem }) => ({ file: path, ...(endsEarly(problem) ? cutOff(files.get(path) ?? '') : unread(problem)) }));
  return [...broken, ...others];
};

/** As the XML parser says it. */
const endsEarly = (problem: string): boolean =>
  /nested error: (unexpected end of file|unclosed|missing start tag)|^failed to parse document/.test(problem);

const cutOff = (text: string) => ({
  message: `文件无法读取：到第 ${text.trimEnd().split('\n').length} 行就结束了，后面的内容已经丢失。`,
  remedy: '从上一个版本恢复该文件，再用 Camunda Modeler 重做此后的修改；不要用文本编辑器补写。',
});

const unread = (problem: string) => ({
  message: `文件无法读取：${problem}`,
  remedy: '用 Camunda Modeler 打开该文件，按提示改正后重新保存；不要用文本编辑器手工改写。',
});
