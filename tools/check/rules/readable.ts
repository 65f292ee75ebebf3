import type { Rule } from '../rule.ts';

export const readable: Rule = {
  name: 'readable',
  check: ({ unreadable }) =>
    unreadable.map(({ path, problem }) => ({
      file: path,
      message: `文件无法读取：${problem}`,
      remedy: '用 Camunda Modeler 打开该文件，按提示改正后重新保存；不要用文本编辑器手工改写。',
    })),
};
