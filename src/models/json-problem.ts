/** What is wrong with the commas, quotes and brackets of a JSON file, in Chinese, with its line. */

/** @returns undefined where it can be read */
export function jsonProblem(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    const found = /position (\d+)/.exec(message)?.[1];
    const at = found === undefined ? text.length : Number(found);
    const before = text.slice(0, at).trimEnd();
    if (found !== undefined ? at >= text.trimEnd().length : /end of JSON/.test(message))
      return `到第 ${lineOf(before)} 行就结束了，缺少引号或者括号`;
    if (found === undefined) return '有一处写法有误，多半是少了或者多了引号、逗号、冒号';
    // The parser stops at what comes next: what is missing is missing at the end of what came before.
    if (/Expected ',' or/.test(message)) return `第 ${lineOf(before)} 行末尾缺少逗号（,），或者引号、括号没有成对`;
    if (before.endsWith(',')) return `第 ${lineOf(before)} 行末尾多了一个逗号（,），或者后面的名称没有加英文双引号`;
    if (/[\uff0c\uff1a\u201c\u201d]/.test(text.charAt(at)))
      return `第 ${lineOf(text.slice(0, at))} 行用了中文标点“${text.charAt(at)}”，应当用英文标点`;
    return `第 ${lineOf(text.slice(0, at))} 行的写法有误，多半是少了或者多了引号、逗号、冒号`;
  }
}

const lineOf = (before: string): number => before.split('\n').length;
