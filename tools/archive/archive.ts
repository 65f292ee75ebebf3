/** 归档: a closed case as a folder for an e-archive. It is there complete or not at all. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type CaseFile, type Cases, PersonalDataErased } from '../../src/cases/index.ts';
import { dateInChina } from '../../src/clock.ts';
import type { Seal } from '../../src/letters/index.ts';
import { readOffice } from '../../src/notices/index.ts';
import { caseProcessOf } from '../../src/processes/index.ts';
import { CommandProblem } from '../shared/index.ts';
import { type CaseData, caseDataOf, caseDataSchema } from './case-data.ts';
import type { Format } from './formats.ts';

interface PackageFile {
  path: string;
  content: Buffer;
}

/** @returns the new folder, named by the case @throws CommandProblem saying all that is in the way */
export async function archiveCase(cases: Cases, caseNumber: string, folder: string, format: Format, seal: Seal): Promise<string> {
  const target = join(folder, caseNumber);
  const file = await closedCase(cases, caseNumber);
  if (existsSync(target)) throw new CommandProblem(`${target}已经存在，没有覆盖；请换一个文件夹，或者先核对原有的归档包。`);
  // Before the package is there: whoever takes a case out leaves a trace.
  await cases.audit.looked('operator', caseNumber, 'archive');
  const data = await caseDataOf(cases, file);
  const letters = await Promise.all(
    (await cases.letters.of(caseNumber)).map(async (letter, index) => ({
      path: `letters/${String(index + 1).padStart(4, '0')}.${format.ending}`,
      content: await format.print(letter, seal),
    })),
  );
  const files = [asJson('case.json', data), asJson('case.schema.json', z.toJSONSchema(caseDataSchema)), ...letters];
  const index = asJson('index.json', indexOf(data, files, letters));
  await writeWhole(target, [...files, index, { path: 'sha256sums.txt', content: Buffer.from(sumsOf([...files, index])) }]);
  return target;
}

async function closedCase(cases: Cases, caseNumber: string): Promise<CaseFile> {
  const file = await cases.files.find(caseNumber).catch((error: unknown) => {
    throw error instanceof PersonalDataErased ? new CommandProblem(`${caseNumber}的个人信息已经清除，不能归档。`, 1) : error;
  });
  if (!file) throw new CommandProblem(`没有受理编号为${caseNumber}的业务。`, 1);
  const open = (await cases.steps.of(caseNumber)).filter(({ finishedAt, interruptedAt }) => !finishedAt && !interruptedAt);
  const waiting = (await cases.notices.of(caseNumber)).filter(({ deliveredAt, withheldAt }) => !deliveredAt && !withheldAt);
  const hindrances = [
    ...(file.state === 'closed' ? [] : ['尚未办结，办结后才能归档']),
    ...open.map(({ name }) => `“${name}”尚未办完`),
    ...(waiting.length === 0 ? [] : [`尚有${waiting.length}份文书没有发出`]),
  ];
  if (hindrances.length > 0) throw new CommandProblem(`${caseNumber}不能归档：${hindrances.join('；')}。`, 1);
  return file;
}

const asJson = (path: string, value: unknown): PackageFile => ({ path, content: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) });
const digestOf = ({ content }: PackageFile): string => createHash('sha256').update(content).digest('hex');
/** As `sha256sum -c` reads them. */
const sumsOf = (files: readonly PackageFile[]): string => files.map((file) => `${digestOf(file)}  ${file.path}\n`).join('');

/** 目录: with the names of DA/T 46; what the archive gives itself (档号、保管期限) is left to it. */
function indexOf({ caseNumber, process, processName, closedAt, letters }: CaseData, files: PackageFile[], prints: PackageFile[]): object {
  const { bureau } = readOffice(caseProcessOf(process).office);
  const dayOf = (instant: string) => dateInChina(new Date(instant));
  return {
    聚合层次: '案卷',
    立档单位名称: bureau,
    题名: processName,
    文件编号: caseNumber,
    日期: dayOf(closedAt),
    文件: files.map((file, order) => {
      const letter = letters[prints.indexOf(file)];
      return {
        顺序号: order + 1,
        题名: letter?.title ?? (file.path === 'case.json' ? '案卷数据' : '案卷数据的结构'),
        ...(letter && { 文件编号: letter.number, 责任者: bureau, 日期: dayOf(letter.issuedAt) }),
        计算机文件名: file.path,
        计算机文件大小: file.content.length,
        数字摘要: { 算法: 'SHA-256', 值: digestOf(file) },
      };
    }),
  };
}

/** For its owner alone. */
async function writeWhole(target: string, files: readonly PackageFile[]): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const draft = await mkdtemp(`${target}.`);
  try {
    for (const { path, content } of files) {
      await mkdir(dirname(join(draft, path)), { recursive: true, mode: 0o700 });
      await writeFile(join(draft, path), content, { mode: 0o600, flush: true });
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}
