/** Text in lines of a given width, all widths in heights of the font. SVG has no paragraphs: whoever draws one breaks it himself. */

/** A Chinese character and its punctuation are as wide as the font is high; letters and digits are so at most, on the average. */
const widthOf = (character: string): number => (/[\u2e80-\uffef]/.test(character) ? 1 : 0.58);

const textWidth = (text: string): number => Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);

/** What must not begin a line. */
const closing = /^(?:[，。、；：！？）》”]|"$)/;

/** What stays together: a Chinese character, a space, a word with the mark behind it. */
const words = (text: string): string[] => text.match(/[\u2e80-\uffef]|\s|[^\s\u2e80-\uffef]+?(?:[,.(:]+|(?=[\s\u2e80-\uffef]|$))/g) ?? [];

/** Where a word may be parted that is longer than a line: `personal|Share|Borne|By`. */
const parts = (word: string): string[] => word.split(/(?<=[a-z])(?=[A-Z])/);

/** How wide a line must be at least. */
export const narrowest = (text: string): number => Math.max(0, ...words(text).flatMap(parts).map(textWidth));

/** @returns at least one line */
export function linesOf(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    const pieces = words(paragraph).flatMap((word) => (textWidth(word) > width ? parts(word) : [word]));
    for (const piece of pieces) {
      const line = lines.at(-1) ?? '';
      // Closing punctuation hangs over rather than stand alone.
      if (line === '' || textWidth(line + piece) <= width || closing.test(piece)) lines[lines.length - 1] = line + piece;
      else lines.push(piece.trimStart());
    }
    return lines.map((line) => line.trimEnd());
  });
}
