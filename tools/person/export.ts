import { writeFileSync } from 'node:fs';
import type { ReadCases } from '../../src/cases/index.ts';
import { CommandProblem, typedPath } from '../shared/index.ts';
import { reading } from '../case-file/index.ts';
import { askedFor } from './id-number.ts';
import { ofCase, ofDraft } from './sections.ts';

/** What is kept of the person, for the person. @throws CommandProblem */
export async function exportPerson(id: string | undefined, { out }: { out?: string }): Promise<void> {
  const idNumber = await askedFor(id);
  const known = await reading((cases) => personalFile(cases, idNumber));
  if (!known) throw new CommandProblem('没有与该号码有关的信息。', 1);
  const text = `${JSON.stringify(known, null, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else write(typedPath(out), text);
}

/** Null where nothing is known. */
export async function personalFile(cases: ReadCases['cases'], idNumber: string): Promise<object | null> {
  const parts = await cases.persons.partsOf(idNumber);
  const { mail, pendingMail, sms } = await cases.letterChoices.of(idNumber);
  const told =
    mail !== null || pendingMail !== null || sms ? { 告知方式: { 邮箱: mail, 待确认的邮箱: pendingMail, 短信: sms ? '是' : '否' } } : null;
  const drafts = await cases.drafts.of(idNumber);
  if (parts.length + drafts.length === 0 && !told) return null;
  const all: object[] = [];
  for (const part of parts) all.push(await ofCase(cases, part, idNumber));
  const begun: object[] = [];
  for (const { process } of drafts) begun.push(await ofDraft(cases, process, idNumber));
  return { 公民身份号码: idNumber, 导出时间: new Date().toISOString(), ...told, 业务: all, ...(begun.length > 0 && { 草稿: begun }) };
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new CommandProblem(code === 'EEXIST' ? `${file}已经存在，没有覆盖；请换一个文件名。` : `${file}不能写入（${code}）。`);
  }
  process.stdout.write(`已写入${file}，只有本人可读；交给本人后请删除。\n`);
}
