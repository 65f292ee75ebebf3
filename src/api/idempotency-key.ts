import { z } from 'zod';

const message = '请求头Idempotency-Key应为1至128个可见的ASCII字符，每次新的提交使用新的编号，请补充或者更正。';

export const keyPattern = /^[\x21-\x7e]{1,128}$/;

const key = z
  .string({ error: message })
  .regex(keyPattern, message)
  .meta({ description: '提交编号：同一编号、同一内容只办理一次', example: '0d9e6f0a-6f0e-4f6b-9a53-1f6f3f1f2b77' });

export const requiredKey = z.object({ 'Idempotency-Key': key });
export const optionalKey = z.object({ 'Idempotency-Key': key.optional() });
