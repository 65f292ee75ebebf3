/** What an element or a row says of itself: the requirements that it comes from, and a sentence. */

const id = '(?:AMB|[A-Z])-\\d{2}';
const form = new RegExp(`^(${id}(?:至${id})?、?)+：.*。$`, 'u');

/** @returns what is wrong with the text, to follow the name of what it explains; undefined where nothing is */
export function explanationProblem(text: string): string | undefined {
  if (text === '') return '没有说明依据';
  return form.test(text) ? undefined : '的说明写法不对';
}
