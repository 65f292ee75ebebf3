/** A template as its owner wrote it: the comment on top taken off, the first line is the title. */
export interface Template {
  title: string;
  body: string;
}

/** By name. */
export type Templates = Readonly<Record<string, Template>>;

export function parseTemplate(text: string): Template {
  const [title = '', ...lines] = text.replace(/^\s*<!--[\s\S]*?-->\s*/, '').split('\n');
  return { title: title.trim(), body: lines.join('\n').trim() };
}

/** A letter says at its end who has issued it, and when; of a file that was cut off that is lost first. */
export const isSigned = (text: string): boolean => text.trimEnd().endsWith('\n{{bureau}}\n{{issuedOn}}');

/** What can be seen without a case. */
export function faultsOf({ title, body }: Template): string[] {
  if (title === '' || body === '') return ['has no title or no text: the first line is the title, the text comes below it.'];
  const open: string[] = [];
  for (const [whole, kind, name = ''] of `${title}\n${body}`.matchAll(/\{\{([#^/])?(.*?)\}\}/g)) {
    if (!/^\w+$/.test(name)) return [`has ${whole}, which is no placeholder: write {{name}}.`];
    if (kind === '#' || kind === '^') open.push(name);
    else if (kind === '/' && open.pop() !== name)
      return [`closes the section ${whole}, which is not the one that is open: write {{#${name}}} before it.`];
  }
  if (open.length > 0) return open.map((name) => `opens the section ${name} and does not close it: write {{/${name}}} where it ends.`);
  return isSigned(body) ? [] : ['does not end with {{bureau}} and {{issuedOn}}: what stood there is lost, put it back.'];
}
