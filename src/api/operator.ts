import { createHash, timingSafeEqual } from 'node:crypto';
import { Failure } from './problem.ts';

/** Equal lengths to compare, whatever was sent: the time it takes tells nothing of the token. */
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** @param header the request's `Authorization`. @throws Failure 401 (no bearer token) or 403 (another one) */
export function mustBeOperator(header: string | undefined, token: string): void {
  const [, sent] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? [];
  if (sent === undefined) {
    throw new Failure(
      401,
      '须持运维令牌。',
      '请以Authorization: Bearer <运维令牌>提交；令牌为OPERATOR_TOKEN的值，未设置的，在数据目录的operator-token文件中。',
      {
        headers: { 'WWW-Authenticate': 'Bearer' },
      },
    );
  }
  if (!timingSafeEqual(hash(sent), hash(token))) {
    throw new Failure(403, '运维令牌不符。', '请核对OPERATOR_TOKEN；未设置的，请使用本应用数据目录（DATA_DIR）的operator-token文件。');
  }
}
