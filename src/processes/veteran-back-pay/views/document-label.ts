import { type DocumentCode, documentNames } from '../../../applications/index.ts';

/** In a column of their own, so shorter than behind the name of the document. */
const forms = { original: '原件', copy: '复印件', stampedCopy: '加盖档案保管单位印章的复印件' } as const;

/** "idCard:copy" as 居民身份证, 复印件. */
export function documentLabel(code: DocumentCode): { name: string; form: string } {
  const form = code.split(':')[1] as keyof typeof forms | undefined;
  return { name: documentNames[code].replace(/（[^）]*）$/, ''), form: form ? forms[form] : '不限形式' };
}
