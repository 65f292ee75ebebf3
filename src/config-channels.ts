/** Letters are told by mail where there is a server for it and a sender, by SMS where there is a gateway; else they lie in the inbox alone. */
import { z } from 'zod';
import { isMailAddress } from './applications/index.ts';
import { url } from './config-fields.ts';
import { said } from './language.ts';

export const channelFields = {
  SMTP_URL: url('smtps://user:password@mail.example.cn:465', ['smtp:', 'smtps:']),
  SMTP_URL_FILE: z.string().optional(),
  MAIL_FROM: z
    .string()
    .refine(isMailAddress, {
      error: () =>
        said({
          en: 'is no mail address. Set one such as letters@shebao.example.cn, without a name, or remove it.',
          zh: '不是邮箱地址。请写成例如letters@shebao.example.cn的形式，不写名称；或者去掉。',
        }),
    })
    .optional(),
  SMS_URL: url('https://sms.example.cn/messages', ['http:', 'https:']),
  SMS_URL_FILE: z.string().optional(),
};

export interface ChannelSettings {
  mail: { url: string; from: string } | undefined;
  smsUrl: string | undefined;
}

type Fields = z.output<z.ZodObject<typeof channelFields>>;

export const channelsOf = ({ SMTP_URL: server, MAIL_FROM: from, SMS_URL: smsUrl }: Fields): ChannelSettings => ({
  mail: server !== undefined && from !== undefined ? { url: server, from } : undefined,
  smsUrl,
});

/** A server without a sender, or the other way round: a line that says so. */
export function halfOfMail(environment: NodeJS.ProcessEnv): string[] {
  const [missing, ...more] = ['SMTP_URL', 'MAIL_FROM'].filter((name) => !environment[name]?.trim());
  if (missing === undefined || more.length > 0) return [];
  return [
    said({
      en: `${missing} is missing: mail needs SMTP_URL and MAIL_FROM. Set both, or remove both.`,
      zh: `缺少${missing}：发送邮件须同时设置SMTP_URL和MAIL_FROM。请都设置，或者都去掉。`,
    }),
  ];
}
