/** 材料扫描件: handing in a file for a document of a case, which files there are, and opening one. */
import { z } from 'zod';
import { type Actor, actorId, type Role } from '../access/index.ts';
import { documentNames } from '../applications/index.ts';
import type { Cases } from '../cases/index.ts';
import { endings, largest, megabytes, type Papers, type ShownPaper, UnfitPaper } from '../papers/index.ts';
import { caseParams } from './case-number.ts';
import { seesAll } from './limited-progress.ts';
import type { Looks } from './looks.ts';
import type { SentFile } from './multipart.ts';
import { Failure, failureSchema, invalidRequest } from './problem.ts';
import { defineRoute, type Route, type RouteRequest } from './route.ts';

export interface PaperServices {
  cases: Cases;
  papers: Papers;
  looks: Looks;
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

/** What of the case the asker may see: whose right to all of it is not settled sees what they have sent themselves. */
export async function documentsWithPapers(
  { cases, papers }: Pick<PaperServices, 'cases' | 'papers'>,
  asked: Asked,
): Promise<PaperedDocument[]> {
  const { caseNumber } = asked.params;
  const progress = await cases.progress.of(caseNumber);
  const { documents = [], missingDocuments = [] } = progress ?? {};
  const files = (await papers.of(caseNumber)).filter(visibleTo(asked));
  const named = [
    ...missingDocuments.map(({ code, name, form }) => ({ code, name: form === '' ? name : `${name}（${form}）`, missing: true })),
    ...documents.map(({ code, name }) => ({ code, name, missing: false })),
    // A file may be of what was asked for by another code than that which it was handed in by.
    ...files.map(({ document }) => ({ code: document, name: nameOf(document), missing: false })),
  ];
  const once = [...Map.groupBy(named, ({ code }) => code).values()].flatMap((all) => all.slice(0, 1));
  return once.map((document) => ({ ...document, papers: files.filter((paper) => paper.document === document.code) }));
}

const nameOf = (code: string): string => (code in documentNames ? documentNames[code as keyof typeof documentNames] : '其他材料');

const visibleTo =
  ({ actor, roles }: { actor: Actor; roles: readonly Role[] }) =>
  ({ sentBy }: ShownPaper): boolean =>
    seesAll(roles) || sentBy === actorId(actor);

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
  const wanted = (await documentsWithPapers(services, asked)).some(({ code }) => code === document);
  if (!wanted) throw invalidRequest([{ field: 'document', message: '本件没有这项材料，请在本件已提交和要求补正的材料中选择。' }]);
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

const states = {
  quarantined: '正在进行病毒检查，检查后可以查看',
  unchecked: '未经病毒扫描',
  clean: '已通过病毒检查',
  infected: '未通过病毒检查，已删除。请对手机、电脑查杀病毒后重新拍照或者扫描上传，或者到受理窗口出示原件',
} as const satisfies Record<ShownPaper['state'], string>;
export const stateNameOf = ({ state }: ShownPaper): string => states[state];
export const canBeOpened = ({ state }: ShownPaper): boolean => state === 'clean' || state === 'unchecked';

export const paperAddress = (caseNumber: string, id: string): string => `/api/cases/${caseNumber}/papers/${id}`;

const paperSchema = z
  .object({
    id: z.string().meta({ description: '文件编号' }),
    document: z.string().meta({ description: '材料代码' }),
    name: z.string().meta({ description: '文件名（仅供显示）' }),
    type: z.enum(Object.keys(endings)).meta({ description: '文件类型' }),
    size: z.int().meta({ description: '字节数' }),
    state: z.enum(Object.keys(states)).meta({ description: '病毒检查的状态' }),
    stateName: z.string(),
    receivedAt: z.string(),
  })
  .meta({ id: 'Paper' });

const shown = (paper: ShownPaper): z.output<typeof paperSchema> => {
  const { id, document, name, type, size, state, receivedAt } = paper;
  return { id, document, name, type, size, state, stateName: stateNameOf(paper), receivedAt: receivedAt.toISOString() };
};

const notFound = { description: '未找到该受理编号', schema: failureSchema };

export const paperRoutes = (services: PaperServices): Route[] => [
  defineRoute({
    method: 'post',
    path: '/api/cases/{caseNumber}/papers',
    operationId: 'handInPaper',
    summary: '上传材料扫描件',
    description: `每次一个文件：PDF、JPEG或者PNG，不超过${megabytes}MB，以内容判断；照片中的拍摄时间、地点等信息不保存。同一材料的相同内容只保存一次。`,
    tag: '申请',
    file: { maxBytes: largest },
    request: { params: caseParams, body: paperBody },
    responses: {
      201: { description: '已收到', schema: paperSchema },
      404: notFound,
      409: { description: '目前不能上传', schema: failureSchema },
    },
    handle: async (request) => ({ status: 201, body: shown(await takePaper(services, request)) }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/cases/{caseNumber}/papers',
    operationId: 'listPapers',
    summary: '材料扫描件目录',
    tag: '申请',
    request: { params: caseParams },
    responses: { 200: { description: '文件', schema: z.object({ papers: z.array(paperSchema) }) }, 404: notFound },
    handle: async ({ params: { caseNumber }, ...asked }) => {
      const files = (await services.papers.of(caseNumber)).filter(visibleTo(asked));
      return { status: 200, body: { papers: files.map(shown) } };
    },
  }),
  openPaperRoute(services),
];

const openPaperRoute = ({ papers, looks }: PaperServices): Route =>
  defineRoute({
    method: 'get',
    path: '/api/cases/{caseNumber}/papers/{paper}',
    operationId: 'openPaper',
    summary: '查看材料扫描件',
    tag: '申请',
    request: { params: caseParams.extend({ paper: z.string() }) },
    responses: {
      200: { description: '文件', contentType: 'application/octet-stream' },
      404: { description: '未找到该文件', schema: failureSchema },
      409: { description: '尚未通过病毒检查', schema: failureSchema },
    },
    handle: async ({ params: { caseNumber, paper: id }, actor, roles }) => {
      const paper = (await papers.of(caseNumber)).filter(visibleTo({ actor, roles })).find((one) => one.id === id);
      if (!paper) throw new Failure(404, '未找到该文件。', '请回到材料页面，从列出的文件中打开。');
      if (!canBeOpened(paper)) throw new Failure(409, '该文件不能打开。', `${stateNameOf(paper)}。`);
      const body = await papers.contentOf(caseNumber, id);
      if (!body) throw new Failure(410, '该文件已经不在了。', '请重新上传，或者到受理窗口出示原件。');
      if (!roles.includes('applicant')) await looks.saw(actor, caseNumber, `openPaper:${id}`);
      return { status: 200, body, contentType: paper.type, headers: headersOf(paper) };
    },
  });

/** Whatever a file may be taken for, it runs nothing; the name that a browser keeps it by says nothing of anybody. */
const headersOf = ({ document, type }: ShownPaper): Record<string, string> => ({
  'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${nameOf(document)}.${endings[type as keyof typeof endings]}`)}`,
  'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
});
