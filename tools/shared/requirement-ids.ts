/** Requirement ids in texts: "B-25", "B-25 to B-30", "B-25至B-30"; and of the ambiguities, "AMB-10". */

const mention = /\b(AMB|[A-Z])-(\d{2})(?!\d)(?:\s*(?:至|to)\s*\1-(\d{2})(?!\d))?/g;

const id = (chapter: string, number: number): string => `${chapter}-${String(number).padStart(2, '0')}`;

/** Every id that the text names; a range stands for each from the first to the last. */
export function idsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, chapter = '', from, to] of text.matchAll(mention)) {
    for (let number = Number(from); number <= Number(to ?? from); number++) found.add(id(chapter, number));
  }
  return found;
}
