import { isDamaged } from '../../../src/models/index.ts';
import type { Check } from '../rule.ts';

/** A file in another encoding is named by the rule `encoding`. */
export const check: Check = ({ files, unreadable }) =>
  unreadable
    .filter(({ path }) => !isDamaged(files.get(path) ?? ''))
    .map(({ path, problem }) => ({
      file: path,
      message: `文件无法读取：${problem}`,
      remedy: '用 Camunda Modeler 打开该文件，按提示改正后重新保存；不要用文本编辑器手工改写。',
    }));
