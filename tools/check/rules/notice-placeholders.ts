/** A notice asks only for what it can be given, the placeholders that the comment on top of its template names, and is there to its end. */
import { nameOf, owners } from '../../../src/models/index.ts';
import { isSigned } from '../../../src/notices/index.ts';
import type { Finding, Check } from '../rule.ts';

export const check: Check = ({ files }) =>
  [...files].filter(([path]) => owners.notices.has(path)).flatMap(([path, text]) => problemsOf(path, text));

function problemsOf(file: string, text: string): Finding[] {
  const [whole = '', comment = ''] = /^\s*<!--([\s\S]*?)-->/.exec(text) ?? [];
  const body = text.slice(whole.length);
  const named = new Set(placeholdersIn(comment));
  const unknown = [...new Set(placeholdersIn(body))].filter((placeholder) => !named.has(placeholder));
  return [
    ...unknown.map((placeholder) => ({
      file,
      element: placeholder,
      message: `通知“${nameOf(file)}”使用的占位符 {{${placeholder}}} 没有取值，通知将无法生成。`,
      remedy: `改用文件开头注释中列出的占位符：${[...named].join('、')}。确需新的内容，由开发人员先在 src/processes 中该流程的 notices.ts 提供。`,
    })),
    ...(isSigned(body) ? [] : [withoutEnd(file)]),
    ...unbalanced(body).map((section) => ({
      file,
      element: section,
      message: `通知“${nameOf(file)}”的段落 {{#${section}}} 与 {{/${section}}} 不成对，通知将无法生成。`,
      remedy: `每个 {{#${section}}}（或者 {{^${section}}}）之后都须有一个 {{/${section}}}。`,
    })),
  ];
}

const withoutEnd = (file: string): Finding => ({
  file,
  message: `通知“${nameOf(file)}”的结尾没有落款：最后两行应为 {{bureau}} 和 {{issuedOn}}，其后的内容可能已经丢失。`,
  remedy: '请核对正文是否完整，补上缺失的内容和落款；不能确定的，恢复改动以前的文件。',
});

/** `{{name}}`, and the name of a section `{{#name}}`. */
const placeholdersIn = (text: string): string[] => [...text.matchAll(/\{\{[#^/]?(\w+)\}\}/g)].map(([, name = '']) => name);

/** Sections that are opened and not closed in their order, or the reverse. */
function unbalanced(body: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, kind, name = ''] of body.matchAll(/\{\{([#^/])(\w+)\}\}/g)) {
    if (kind !== '/') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else wrong.push(name);
  }
  return [...new Set([...wrong, ...open])];
}
