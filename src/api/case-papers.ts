/** 材料扫描件 of a case: which files its documents have, who sees them, and how one is taken in. */
import { z } from 'zod';
import { actorId } from '../access/index.ts';
import { type DocumentCode, documentNames, formsOfDocument } from '../applications/index.ts';
import type { Cases } from '../cases/index.ts';
import { documentsFor, type ProcessList } from '../processes/index.ts';
import { type Papers, type ShownPaper, UnfitPaper } from '../papers/index.ts';
import type { caseParams } from './case-number.ts';
import { seesAll } from './limited-progress.ts';
import type { Looks } from './looks.ts';
import type { SentFile } from './multipart.ts';
import { Failure, invalidRequest } from './problem.ts';
import type { RouteRequest } from './route.ts';

export interface PaperServices {
  cases: Cases;
  papers: Papers;
  looks: Looks;
  processes: ProcessList;
  /** There is something for the scanner. */
  wakeScanner: () => void;
}

/** A document of the case, handed in or asked for, with the files that show it. */
export interface PaperedDocument {
  code: string;
  name: string;
  missing: boolean;
  papers: ShownPaper[];
}

type Asked = Pick<RouteRequest<{ params: typeof caseParams }>, 'params' | 'actor' | 'roles'>;

/** Those that the asker may see: whose right to all of the case is not settled sees what they have sent themselves. */
export async function papersFor(services: PaperServices, { params: { caseNumber }, actor, roles }: Asked): Promise<ShownPaper[]> {
  const all = await services.papers.of(caseNumber);
  return seesAll(roles) ? all : all.filter(({ sentBy }) => sentBy === actorId(actor));
}

/** Each document of the case with its files, what is missing first. */
export async function documentsWithPapers(services: PaperServices, asked: Asked): Promise<PaperedDocument[]> {
  const { documents = [], missingDocuments = [] } = (await services.cases.progress.of(asked.params.caseNumber)) ?? {};
  const files = await papersFor(services, asked);
  const named = [
    ...missingDocuments.map(({ code, name, form }) => ({ code, name: form === '' ? name : `${name}（${form}）`, missing: true })),
    ...documents.map(({ code, name }) => ({ code, name, missing: false })),
    // A file may be of what was asked for by another code than that which it was handed in by.
    ...files.map(({ document }) => ({ code: document, name: documentNameOf(document), missing: false })),
  ];
  const once = [...Map.groupBy(named, ({ code }) => code).values()].flatMap((all) => all.slice(0, 1));
  return once.map((document) => ({ ...document, papers: files.filter((paper) => paper.document === document.code) }));
}

/** While a clerk's own words say what is wanted, it may be any document that the process takes; undefined at other times. */
export async function alsoWanted({ cases, processes }: PaperServices, caseNumber: string): Promise<readonly DocumentCode[] | undefined> {
  const progress = await cases.progress.of(caseNumber);
  if (!progress || progress.supplementRequest === null) return undefined;
  const handedIn = progress.documents.map(({ code }) => code);
  return documentsFor(progress.process, processes.cases).filter((code) => !handedIn.includes(code) && formsOfDocument(code).includes(code));
}

/** Whom the case is about may look without a trace; everybody else leaves one. */
export async function noteLook({ looks }: PaperServices, { params: { caseNumber }, actor, roles }: Asked, purpose: string): Promise<void> {
  if (!roles.includes('applicant')) await looks.saw(actor, caseNumber, purpose);
}

export const documentNameOf = (code: string): string =>
  code in documentNames ? documentNames[code as keyof typeof documentNames] : '其他材料';

export const paperBody = z.object({
  document: z.string().max(100).default('').meta({ description: '材料代码：已提交的，或者要求补正的' }),
});

interface Sent extends Asked {
  body: z.output<typeof paperBody>;
  file: SentFile | undefined;
  take: (what: 'papers') => Promise<void>;
}

/** @throws Failure saying why the file cannot be kept, CaseStateError */
export async function takePaper(services: PaperServices, { body: { document }, file, take, ...asked }: Sent): Promise<ShownPaper> {
  const { actor, params } = asked;
  const own = (await documentsWithPapers(services, asked)).map(({ code }) => code);
  const known: readonly string[] = [...own, ...((await alsoWanted(services, params.caseNumber)) ?? [])];
  if (!known.includes(document))
    throw invalidRequest([{ field: 'document', message: '本件没有这项材料，请在本件已提交和要求补正的材料中选择。' }]);
  await take('papers');
  try {
    const sent = file ?? { name: '', content: Buffer.alloc(0), tooLarge: false };
    const paper = await services.papers.takeIn(params.caseNumber, document, sent, actorId(actor));
    services.wakeScanner();
    return paper;
  } catch (error) {
    if (!(error instanceof UnfitPaper)) throw error;
    const problems = [{ field: 'file', message: `${error.message}${error.remedy}` }];
    throw new Failure(file?.tooLarge ? 413 : 400, error.message, error.remedy, { problems });
  }
}

export const paperStateNames = {
  quarantined: '正在进行病毒检查，检查后可以查看',
  unchecked: '未经病毒扫描',
  clean: '已通过病毒检查',
  infected: '未通过病毒检查，已删除。请对手机、电脑查杀病毒后重新拍照或者扫描上传，或者到受理窗口出示原件',
  changed: '登记信息被改动过，不能打开。请重新拍照或者扫描上传，或者到受理窗口出示原件',
} as const satisfies Record<ShownPaper['state'], string>;
export const stateNameOf = ({ state }: ShownPaper): string => paperStateNames[state];
