/** A person's name, as the identity card has it. */
import { z } from 'zod';
import { text } from './fields.ts';

/** Letters of any script, and 〇, which Unicode counts among the numbers. */
const allowed = /^[\p{L}\p{M}〇·. ]$/u;
const pattern = '^[\\p{L}\\p{M}〇·•．‧・･∙⋅. ]+$';

/** The interpunct of 买买提·艾合买提 has a key of its own on no keyboard: people type what looks like it. */
export const interpuncts = /[•．‧・･∙⋅]/g;

/** With one interpunct, however it was typed; whatever does not belong into a name is named. */
export function name(label: string) {
  return text(label, 50)
    .meta({ description: label, pattern })
    .transform((typed, context) => {
      const name = typed.normalize('NFC').replace(interpuncts, '·');
      const wrong = [...new Set(Array.from(name))].filter((character) => !allowed.test(character));
      if (wrong.length === 0 && letters(name) >= 2) return name;
      if (wrong.length === 0) context.addIssue({ code: 'custom', message: `${label}至少应有两个字，请按身份证填写全名。` });
      for (const character of wrong) context.addIssue({ code: 'custom', message: `${label}中${shown(character)}，请按身份证更正。` });
      return z.NEVER;
    });
}

/** The same for all who are called so, however it is typed: without blanks and interpuncts, in half width, without a difference of case. */
export const comparedName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[○◯]/g, '〇')
    .replace(interpuncts, '')
    .replace(/[\s·.]/gu, '')
    .toUpperCase();

/** Whether somebody can be called so, as `comparedName` has it. */
export const isComparedName = (text: string): boolean =>
  letters(text) >= 2 && Array.from(text).every((character) => allowed.test(character));

const letters = (name: string): number => name.match(/[\p{L}〇]/gu)?.length ?? 0;

function shown(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (/\s/u.test(character)) return `有全角或者特殊的空格（${code}），应当删除`;
  if (/\p{Co}|\p{Cn}/u.test(character)) return `有一个自造字（${code}），各系统无法识别，应当改用国家标准编码的字，输入不了的请到窗口办理`;
  if (/\p{C}/u.test(character)) return `有一个看不见的字符（${code}），应当删除`;
  return `有“${character}”，姓名只能由文字和间隔号“·”组成`;
}
