/**
 * What is said by mail and SMS. Neither is confidential: they lie open at providers, on shared phones and screens. So the letter is not
 * attached, and nothing of it is said, neither what it is about nor whose it is; who signs in reads it.
 */
import { createHash } from 'node:crypto';
import type { Message } from './message-channel.ts';

export type MessageText = Pick<Message, 'office' | 'subject' | 'text'>;

/** @param address the portal's */
export const letterMessage = (office: string, address: string): MessageText => ({
  office,
  subject: '社会保险告知书',
  text: `【${office}】您有一份新的告知书，请登录${address}查看。`,
});

export const codeMessage = (office: string, code: string): MessageText => ({
  office,
  subject: '邮箱验证码',
  text: `【${office}】验证码${code}，10分钟内有效。请在“我的告知方式”页面填写。不是您本人操作的，请不必理会，也不要告诉他人。`,
});

/** Fit for any header, and tells nothing of the case. */
export const messageId = (...of: (string | number)[]): string => createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 32);
