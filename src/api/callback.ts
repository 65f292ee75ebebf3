/** What the callbacks of other agencies have in common: they are signed, and amounts come as text. */
import { z } from 'zod';
import { Money } from '../policy/index.ts';
import { signatureHeader, verify } from '../registries/index.ts';
import { Failure } from './problem.ts';
import type { UnreadRequest } from './route.ts';

/** CNY with two decimals, "1234.50"; `positive`: more than nothing. */
export function amountText(label: string, { positive = false } = {}) {
  const message = `${label}应为${positive ? '大于0的数' : '不小于0的数'}，保留两位小数，例如"1234.50"，请更正。`;
  return z
    .string({ error: message })
    .regex(/^\d{1,12}\.\d{2}$/, message)
    .refine((text) => !positive || !/^0+\.00$/.test(text), message)
    .transform((text) => Money.of(text));
}

export const signature = z.object({
  'X-Signature': z
    .string()
    .optional()
    .meta({
      description: '签名：t=<秒>,v1=<十六进制HMAC-SHA256(密钥, t + "." + 请求内容)>，5分钟内有效',
      example: `t=1795400000,v1=${'0'.repeat(64)}`,
    }),
});

/** By the time of the machine, not of the cases: signatures age in real time. @throws Failure 401 */
export function checkSignature({ header, rawBody }: UnreadRequest, secret: string): void {
  const verdict = verify(secret, rawBody, header(signatureHeader), new Date());
  if (verdict === 'valid') return;
  const reason = verdict === 'expired' ? '签名已过期。' : '签名缺失或者不符。';
  throw new Failure(401, reason, '请以双方约定的密钥对本次请求内容重新签名，并核对系统时间后重新发送。');
}
