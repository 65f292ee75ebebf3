/** 草稿: what somebody has filled in and not handed in. The own ones alone: whoever asks names no person. */
import { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { type Cases, DraftChanged } from '../cases/index.ts';
import type { ProcessList } from '../processes/index.ts';
import { Failure, failureSchema } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

const draftSchema = z
  .object({
    process: z.string().meta({ description: '办理事项', example: 'enrollment' }),
    version: z.uuid().meta({ description: '草稿的版本，每次保存都不同' }),
    savedAt: z.string().meta({ description: '保存的时间' }),
    keptUntil: z.string().meta({ description: '保存到哪一天（含当日），到期未提交的自动删除', example: '2026-12-30' }),
  })
  .meta({ id: 'Draft' });

const answers = z.record(z.string(), z.unknown()).meta({ description: '已经填写的内容，按申请表的字段' });
const savingSchema = z
  .object({
    version: z.uuid('须为新的UUID').meta({ description: '由提交方产生的新版本；同一版本重复提交的，不重复保存' }),
    basedOn: z.uuid('须为此前的版本，没有的填null').nullable().meta({ description: '在哪一版本上继续填写；没有草稿的为null' }),
    answers,
  })
  .meta({ id: 'DraftToSave' });

/** An application has some thousand characters. */
const bodyLimitKb = 64;

export function draftRoutes({ drafts }: Pick<Cases, 'drafts'>, { cases }: ProcessList): Route[] {
  const path = '/api/drafts/{process}';
  const tag = '申请';
  const params = z.object({ process: z.enum(cases.map(({ id }) => id)).meta({ description: '办理事项' }) });
  return [
    defineRoute({
      method: 'get',
      path,
      operationId: 'readDraft',
      summary: '本人的草稿',
      tag,
      request: { params },
      responses: {
        200: { description: '草稿', schema: draftSchema.extend({ answers }) },
        404: { description: '没有草稿', schema: failureSchema },
      },
      handle: async ({ params: { process }, actor }) => {
        const draft = await drafts.find(idNumberOf(actor), process);
        if (!draft) throw new Failure(404, '没有草稿。', '可能已经提交、删除或者过期，请重新填写。');
        return { status: 200, body: draft };
      },
    }),
    defineRoute({
      method: 'post',
      path,
      operationId: 'saveDraft',
      summary: '保存草稿',
      description: '每人每个事项保存一份，提交申请后自动删除。',
      tag,
      bodyLimitKb,
      request: { params, body: savingSchema },
      responses: {
        200: { description: '已保存', schema: draftSchema },
        409: { description: '草稿已在别处改动或者删除', schema: failureSchema },
      },
      handle: async ({ params: { process }, body, actor }) => ({
        status: 200,
        body: await drafts.save(idNumberOf(actor), { process, ...body }).catch(changed),
      }),
    }),
  ];
}

/** The table of rights lets only persons through. */
export function idNumberOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new Error(`Drafts are of persons, not of a ${actor.kind}: see src/access/rights.ts.`);
  return actor.idNumber;
}

function changed(error: unknown): never {
  if (!(error instanceof DraftChanged)) throw error;
  throw new Failure(409, '草稿已在另一个窗口或者另一台设备上改动、提交或者删除。', '请选择载入较新的草稿，或者以本页填写的内容为准。');
}
