import { CaseNotFound, CaseStateError, DuplicateCase, IdempotencyConflict, isDatabaseAway } from '../cases/index.ts';
import { Failure, caseNotFound } from './problem.ts';

/** What an error is to whoever asked; undefined: a fault of ours. */
export function asFailure(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  if (error instanceof CaseNotFound) return caseNotFound();
  if (error instanceof CaseStateError) return new Failure(409, error.explanation, error.remedy);
  if (error instanceof IdempotencyConflict) return keyUsedBefore();
  if (error instanceof DuplicateCase) return openCaseExists();
  if (isDatabaseAway(error) || isDiskFull(error)) return away();
  return ofBodyParser(error);
}

/** Of what is kept outside the database. */
const isDiskFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(String((error as NodeJS.ErrnoException | undefined)?.code));

function keyUsedBefore(): Failure {
  return new Failure(409, '同一编号已经用于提交过其他内容。', '内容有变更的，请更换编号后重新提交；重复提交的，请保持内容一致。');
}

/** The number of the open case is not named: whoever knows an ID number is not yet the applicant. */
function openCaseExists(): Failure {
  return new Failure(
    409,
    '该申请人已有正在办理的同类申请。',
    '登录的，在“我的办件”中查看原申请，需要重新申请的先撤回；没有登录的，凭原受理编号查询，编号遗失的，请持身份证到受理窗口查询。',
  );
}

/** Seconds after which a server that was started again is there. */
const retryAfter = 10;

function away(): Failure {
  return new Failure(503, '系统正在维护，暂时不能办理，本次提交没有保存。', '请稍后重试；重试时保持提交编号不变，不会重复办理。', {
    headers: { 'Retry-After': String(retryAfter) },
  });
}

/** body-parser and Express mark the errors that a request caused with a status below 500. */
function ofBodyParser(error: unknown): Failure | undefined {
  const { status, type, limit } = (error ?? {}) as { status?: unknown; type?: unknown; limit?: unknown };
  if (type === 'entity.too.large') {
    return new Failure(413, `提交的内容超过${Number(limit) / 1024}KB。`, '请删减内容后重新提交。');
  }
  if (status === 415) return new Failure(415, '请求内容的编码不受支持。', '请以UTF-8编码的JSON提交。');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new Failure(400, '请求不完整或者格式有误。', '请检查后重新提交。');
  }
  return undefined;
}
