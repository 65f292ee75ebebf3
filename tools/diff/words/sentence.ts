/** How a change is said. */

/** On one line: labels are broken to fit their shapes. */
export const quoted = (text: string): string => `“${text.replace(/\s*\n\s*/g, '')}”`;

export const listed = (texts: readonly string[]): string => texts.map(quoted).join('、');

/** Text on one line, shortened for a sentence. @param most characters */
export function excerpt(text: string, most = 24): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
}

/** Characters left and right of a difference, by which the reader finds the place. */
const CONTEXT = 12;

/** Two versions of a text, both short enough for a sentence, with what differs in them. @param most characters */
export function contrast(before: string, after: string, most = 80): readonly [string, string] {
  const [was, is] = [before, after].map((text) => Array.from(text.replace(/\s+/g, ' ').trim())) as [string[], string[]];
  if (was.length <= most && is.length <= most) return [was.join(''), is.join('')];
  const shortest = Math.min(was.length, is.length);
  let start = 0;
  while (start < shortest && was[start] === is[start]) start++;
  let end = 0;
  while (end < shortest - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  const [from, cut] = [Math.max(0, start - CONTEXT), Math.max(0, end - CONTEXT)];
  const shown = (text: string[]): string =>
    `${from > 0 ? '…' : ''}${excerpt(text.slice(from, text.length - cut).join(''), most)}${cut > 0 ? '…' : ''}`;
  return [shown(was), shown(is)];
}

const bothQuoted = (...texts: readonly string[]): boolean => texts.every((text) => /^“[^“”]*”$/.test(text));

/** "…的候选组由“甲”改为“乙”"; where one side is absent, "…新增候选组：“乙”" or "…取消候选组（原为“甲”）". */
export function alteration(subject: string, word: string, before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `${subject}新增${word}：${after}`;
  if (after === undefined) return `${subject}取消${word}（原为${before}）`;
  if (before === after) return `${subject}的${word}仅调整了空格或者换行`;
  const [was, is] = bothQuoted(before, after) ? contrast(before.slice(1, -1), after.slice(1, -1)).map(quoted) : [before, after];
  return `${subject}${word.startsWith('所') ? '' : '的'}${word}由${was}改为${is}`;
}

export const yesNo = (value: string): string => ({ true: '是', false: '否' })[value] ?? quoted(value);
