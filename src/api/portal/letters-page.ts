/** 我的告知方式: by which channels somebody is told that there is a letter. The letters themselves are always in the inbox. */
import { z } from 'zod';
import { type Actor, actorId } from '../../access/index.ts';
import { mailAddress } from '../../applications/index.ts';
import { type Cases, TooManyCodes } from '../../cases/index.ts';
import { codeMessage, type MessageChannels, messageId, NotAccepted, readOffice } from '../../notices/index.ts';
import { definePage } from '../pages/define-page.ts';
import { Failure } from '../problem.ts';
import type { Route } from '../route.ts';
import { lettersAddress, lettersBody, type Typed } from './letters-form.ts';
import type { Shown } from '../pages/page.ts';

export interface LetterServices {
  cases: Pick<Cases, 'letterChoices'>;
  channels?: MessageChannels;
}

const address = mailAddress('邮箱地址');
const back = { to: lettersAddress };

export function letterPages({ cases: { letterChoices }, channels = {} }: LetterServices): Route[] {
  const shown = async (actor: Actor, typed: Typed = {}): Promise<Shown> => ({
    title: '我的告知方式',
    address: lettersAddress,
    above: { name: '我的办件', address: '/cases' },
    body: lettersBody(await letterChoices.of(personIn(actor).idNumber), channels, typed),
  });

  /** Chinese: why the code has not gone out; undefined: it has. */
  async function sendCode(actor: Actor, mail: string): Promise<string | undefined> {
    if (!channels.mail) throw notOffered('邮件');
    try {
      const code = await letterChoices.askForMail(personIn(actor).idNumber, mail, actorId(actor));
      const { bureau } = readOffice('socialInsurance');
      await channels.mail.send({ id: messageId(actorId(actor), mail, code), to: mail, ...codeMessage(bureau, code) });
      return undefined;
    } catch (error) {
      if (error instanceof TooManyCodes) return '24小时内已经发送过5次验证码，请在第一次发送满24小时以后再试。';
      if (!(error instanceof NotAccepted)) throw error;
      return error.forGood ? '该邮箱拒收验证码，请核对邮箱地址，或者换一个邮箱。' : '邮件暂时发不出去，请过几分钟再试。';
    }
  }

  return [
    definePage({
      path: lettersAddress,
      operationId: 'letterChoices',
      summary: '我的告知方式',
      request: {},
      handle: ({ actor }) => shown(actor),
    }),
    definePage({
      method: 'post',
      path: `${lettersAddress}/mail`,
      operationId: 'chooseMail',
      summary: '登记接收告知的邮箱，发送验证码',
      request: { body: z.object({ mail: z.string().default('') }) },
      handle: async ({ actor, body: { mail } }) => {
        const read = address.safeParse(mail);
        const wrong = read.success ? await sendCode(actor, read.data) : read.error.issues[0]?.message;
        return wrong === undefined ? back : shown(actor, { mail, wrong });
      },
    }),
    definePage({
      method: 'post',
      path: `${lettersAddress}/code`,
      operationId: 'confirmMail',
      summary: '以验证码确认邮箱',
      request: { body: z.object({ code: z.string().trim().max(100).default('') }) },
      handle: async ({ actor, body: { code } }) => {
        // Typed with a Chinese keyboard, the digits are wide.
        const result = await letterChoices.confirmMail(personIn(actor).idNumber, code.normalize('NFKC'), actorId(actor));
        if (result === 'confirmed') return back;
        return shown(actor, { wrong: result === 'wrong' ? '验证码不正确，请核对邮件后重新填写。' : '验证码已经失效，请重新发送。' });
      },
    }),
    definePage({
      method: 'post',
      path: `${lettersAddress}/no-mail`,
      operationId: 'forgetMail',
      summary: '不再用邮件告知，删除邮箱',
      request: {},
      handle: async ({ actor }) => {
        await letterChoices.forgetMail(personIn(actor).idNumber, actorId(actor));
        return back;
      },
    }),
    definePage({
      method: 'post',
      path: `${lettersAddress}/sms`,
      operationId: 'chooseSms',
      summary: '是否用短信告知',
      request: { body: z.object({ sms: z.enum(['yes', 'no'], '请选择是否用短信告知。') }) },
      handle: async ({ actor, body: { sms } }) => {
        if (sms === 'yes' && !channels.sms) throw notOffered('短信');
        await letterChoices.chooseSms(personIn(actor).idNumber, sms === 'yes', actorId(actor));
        return back;
      },
    }),
  ];
}

const notOffered = (way: string): Failure => new Failure(409, `本单位尚未开通${way}告知。`, '告知书都在“我的办件”中，登录后可以查看。');

/** By the table of rights nobody else comes here. */
function personIn(actor: Actor): Extract<Actor, { kind: 'person' }> {
  if (actor.kind === 'person') return actor;
  throw new Failure(403, '告知方式由本人登录后设定。', '请以本人身份登录。');
}
