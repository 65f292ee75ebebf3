import { z } from 'zod';

/** One thing that is wrong with a request, in Chinese, and where: `applicant.idNumber`, `documents.2`, a header's name. */
export const problemSchema = z
  .object({
    field: z.string().meta({ description: '出现问题的字段', example: 'applicant.idNumber' }),
    message: z.string().meta({ description: '问题说明', example: '身份证号码校验位不正确' }),
  })
  .meta({ id: 'Problem' });

/** Every answer that is not a success has this form. */
export const failureSchema = z
  .object({
    error: z.string().meta({ description: '未能办理的原因' }),
    remedy: z.string().meta({ description: '应当如何处理' }),
    problems: z.array(problemSchema).meta({ description: '逐项列出的问题；没有具体字段的为空' }),
  })
  .meta({ id: 'Failure' });

/** Of an answer that says when it goes on. */
export const retryAfter = z.object({ 'Retry-After': z.string().meta({ description: '多少秒以后可以再试', example: '600' }) });

export type Problem = z.infer<typeof problemSchema>;
export type FailureBody = z.infer<typeof failureSchema>;

interface FailureDetails {
  problems?: Problem[];
  headers?: Record<string, string>;
}

/** A request that cannot be served, with what the applicant reads: the reason and what to do, both in Chinese. */
export class Failure extends Error {
  override name = 'Failure';
  readonly status: number;
  readonly body: FailureBody;
  readonly headers: Record<string, string>;

  constructor(status: number, error: string, remedy: string, details: FailureDetails = {}) {
    super(error);
    this.status = status;
    this.body = { error, remedy, problems: details.problems ?? [] };
    this.headers = details.headers ?? {};
  }
}

export function invalidRequest(problems: Problem[]): Failure {
  return new Failure(400, '提交的内容不符合要求。', '请按所列问题逐项更正后重新提交。', { problems });
}

export function caseNotFound(): Failure {
  return new Failure(404, '未找到该受理编号对应的申请。', '请核对受理编号；编号遗失的，请持身份证到退役军人事务局受理窗口查询。');
}
