/** Every file is UTF-8: in another encoding its Chinese would reach people as nonsense. */
import { isDamaged } from '../../../src/models/index.ts';
import type { Check } from '../rule.ts';

export const check: Check = ({ files }) =>
  [...files]
    .filter(([, text]) => isDamaged(text))
    .map(([path]) => ({
      file: path,
      message: '文件不是UTF-8编码（例如存成了GBK），其中的汉字无法识别。',
      remedy: '在编辑器中以原来的编码打开，另存为UTF-8编码；已经显示为乱码的，从上一个版本恢复后重新修改。',
    }));
