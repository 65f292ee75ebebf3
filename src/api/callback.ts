/** What the callbacks of other agencies have in common: they are signed, what they tell has happened, and amounts come as text. */
import { z } from 'zod';
import { date } from '../applications/index.ts';
import { dateInChina, type Clock } from '../clock.ts';
import { Money } from '../policy/index.ts';
import { type AgencyKeys, type Refused, type Sender, senderNames, verify } from '../registries/index.ts';
import { Failure, failureSchema } from './problem.ts';
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

/** Of something that has happened: not later than today in China, by the clock of the cases. */
export function pastDate(label: string, clock: Clock) {
  return date(label).check(({ value, issues }) => {
    const today = dateInChina(clock());
    if (issues.length === 0 && value > today)
      issues.push({ code: 'custom', message: `${label}不得晚于今天（${today}），请更正。`, input: value });
  });
}

const digest = '='.padStart(44, 'A');
export const signature = z.object({
  'Content-Digest': z
    .string()
    .optional()
    .meta({ description: '请求内容的摘要（RFC 9530），算法为sha-256', example: `sha-256=:${digest}:` }),
  'Signature-Input': z.string().optional().meta({
    description:
      '签名的范围和参数（RFC 9421）：依次为@method、@path、@query、content-digest；created为签名时间（秒），5分钟内有效；keyid为“机构:密钥编号”。写法和示例见docs/agencies.md',
    example: 'sig1=("@method" "@path" "@query" "content-digest");created=1795400000;keyid="bank:1";alg="hmac-sha256"',
  }),
  Signature: z
    .string()
    .optional()
    .meta({ description: '签名（RFC 9421），算法为hmac-sha256', example: `sig1=:${digest}:` }),
});

const refusals: Record<Refused, string> = {
  missing: '没有签名。',
  malformed: '签名的格式不符。',
  otherBody: '请求内容与签名所附的摘要不符。',
  wrong: '签名不符。',
  expired: '签名已过期。',
};

/**
 * Lets in the agencies that a route is for, and says which one it was. Signatures age by the time of the machine, not of the
 * cases. A request that is sent again within its time is the same request, byte for byte: the routes take it once.
 *
 * @throws Failure 401 (nobody that is known), 403 (another agency)
 */
export function signedBy(keys: AgencyKeys, ...allowed: Sender[]): (request: UnreadRequest) => Sender {
  return (request) => {
    const verdict = verify(keys, request, new Date());
    if ('refused' in verdict) {
      const remedy = '请按docs/agencies.md，以双方约定的密钥对本次请求（方法、地址、内容、时间）重新签名，并核对系统时间后重新发送。';
      throw new Failure(401, refusals[verdict.refused], remedy);
    }
    if (!allowed.includes(verdict.sender)) {
      const named = (list: Sender[]) => list.map((sender) => senderNames[sender]).join('、');
      throw new Failure(403, `${named([verdict.sender])}的密钥不能用于本接口。`, `本接口由${named(allowed)}报送，请以其密钥签名。`);
    }
    return verdict.sender;
  };
}

export const unsigned = { description: '签名缺失、不符或者过期', schema: failureSchema };
export const foreign = { description: '不是该机构报送的事项', schema: failureSchema };
