import { text } from './fields.ts';

const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** As every mail server takes it: one address, without name, quotes or comments, in ASCII. */
const pattern = new RegExp(`^(?=.{1,64}@)${atom}(?:\\.${atom})*@(?:${label}\\.)+${label}$`, 'i');

export const isMailAddress = (typed: string): boolean => typed.length <= 254 && pattern.test(typed);

/** A mail address; whoever has typed it with a Chinese keyboard is told so. */
export const mailAddress = (name: string) =>
  text(name, 254)
    .refine((typed) => !/[\uFF01-\uFF5E\u3000\u3002]/.test(typed), `${name}中有全角字符（例如＠、．），请改用半角输入。`)
    .refine((typed) => /[\uFF01-\uFF5E\u3000\u3002]/.test(typed) || isMailAddress(typed), `${name}不正确，请填写一个完整的邮箱地址。`);
