/** A letter is text, as its owner wrote the template; where its first and last lines are such, they are set as an office sets them. */
export interface LetterParts {
  /** "张三同志：" */
  addressee: string | null;
  paragraphs: string[];
  /** Who signs, and the day. */
  signature: { bureau: string; date: string } | null;
}

/** Line breaks make paragraphs, nothing else in the text means anything: what somebody typed cannot set itself apart. */
export function partsOf(body: string): LetterParts {
  const lines = body
    .split(/\r?\n/)
    .map(printable)
    .filter((line) => line !== '');
  const [bureau, date] = lines.slice(-2);
  const isSigned = lines.length > 2 && bureau !== undefined && date !== undefined && chineseDay.test(date);
  const rest = isSigned ? lines.slice(0, -2) : lines;
  const addressee = rest[0]?.endsWith('：') === true ? rest[0] : null;
  return { addressee, paragraphs: addressee === null ? rest : rest.slice(1), signature: isSigned ? { bureau, date } : null };
}

const chineseDay = /^\d{4}年\d{1,2}月\d{1,2}日$/;

/** Without what is no character to be read, or turns the direction of others. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, ' ').trim();
