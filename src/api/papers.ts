/** 材料扫描件 for programs, and the file itself for everybody: handing one in, which there are, opening one. */
import { z } from 'zod';
import { canBeOpened, endings, largest, megabytes, type ShownPaper } from '../papers/index.ts';
import {
  documentNameOf,
  noteLook,
  paperBody,
  papersFor,
  type PaperServices,
  stateNameOf,
  paperStateNames,
  takePaper,
} from './case-papers.ts';
import { caseParams } from './case-number.ts';
import { Failure, failureSchema } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

export const paperAddress = (caseNumber: string, id: string): string => `/api/cases/${caseNumber}/papers/${id}`;

const paperSchema = z
  .object({
    id: z.string().meta({ description: '文件编号' }),
    document: z.string().meta({ description: '材料代码' }),
    name: z.string().meta({ description: '文件名（仅供显示）' }),
    type: z.enum(Object.keys(endings)).meta({ description: '文件类型' }),
    size: z.int().meta({ description: '字节数' }),
    state: z.enum(Object.keys(paperStateNames)).meta({ description: '病毒检查的状态' }),
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
    description: `每次一个文件：PDF、JPEG或者PNG，不超过${megabytes}MB，以内容判断；照片中的拍摄时间、地点等信息不保存。同一人就同一材料提交的相同内容只保存一次。`,
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
    handle: async (asked) => {
      await noteLook(services, asked, 'listPapers');
      return { status: 200, body: { papers: (await papersFor(services, asked)).map(shown) } };
    },
  }),
  openPaperRoute(services),
];

const openPaperRoute = (services: PaperServices): Route =>
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
    handle: async (asked) => {
      const { caseNumber, paper: id } = asked.params;
      const paper = (await papersFor(services, asked)).find((one) => one.id === id);
      if (!paper) throw new Failure(404, '未找到该文件。', '请回到材料页面，从列出的文件中打开。');
      if (!canBeOpened(paper)) throw new Failure(409, '该文件不能打开。', `${stateNameOf(paper)}。`);
      const body = await services.papers.contentOf(caseNumber, id);
      if (!body) throw new Failure(410, '该文件已经丢失或者损坏。', '请重新上传，或者到受理窗口出示原件。');
      await noteLook(services, asked, `openPaper:${id}`);
      return { status: 200, body, contentType: paper.type, headers: headersOf(paper) };
    },
  });

/**
 * Whatever a file may be taken for, it runs nothing; the name that a browser keeps it by says nothing of anybody. A page of ours may
 * show it beside the facts. In a sandbox Chrome shows no PDF, and what a PDF could do was refused.
 */
function headersOf({ document, type }: ShownPaper): Record<string, string> {
  const name = `${documentNameOf(document)}.${endings[type as keyof typeof endings]}`;
  const sandbox = type === 'application/pdf' ? '' : 'sandbox; ';
  return {
    'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Content-Security-Policy': `${sandbox}default-src 'none'; frame-ancestors 'self'`,
    'X-Frame-Options': 'SAMEORIGIN',
  };
}
