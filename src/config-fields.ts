/** Kinds of settings. Each message goes on after the variable's name: what is wrong, then what to do. */
import { isIP } from 'node:net';
import { z } from 'zod';
import { said, type Texts } from './language.ts';

function numberOf(what: Texts, usual: number, lowest: number, highest: number) {
  return z
    .string()
    .default(String(usual))
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= lowest && Number(text) <= highest, {
      error: () =>
        said({
          en: `is not ${what.en}. Set a whole number from ${lowest} to ${highest}, or remove it to use ${usual}.`,
          zh: `不是${what.zh}。请设为${lowest}至${highest}的整数，或者去掉，使用${usual}。`,
        }),
    })
    .transform(Number);
}

export function port(usual: number, lowest = 1) {
  return numberOf({ en: 'a port', zh: '端口' }, usual, lowest, 65_535);
}

export function wholeNumber(usual: number, lowest: number, highest: number) {
  return numberOf({ en: 'in range', zh: '范围内的数' }, usual, lowest, highest);
}

/** An optional address; a slash at its end is dropped. The value is not repeated in messages: it may hold a password. */
export const url = (example: string, protocols: string[]) => addressesIn((text) => [text], example, protocols);

/** The same, or several with commas between. */
export const urls = (example: string, protocols: string[]) => addressesIn((text) => text.split(','), example, protocols);

function addressesIn(partsOf: (text: string) => string[], example: string, protocols: string[]) {
  return z
    .string()
    .refine((text) => partsOf(text).every((part) => URL.canParse(part) && protocols.includes(new URL(part).protocol)), {
      error: () =>
        said({
          en: `is not a usable address. Set one such as ${example}, or remove it.`,
          zh: `不是可用的地址。请写成例如${example}的形式，或者去掉。`,
        }),
    })
    .transform((text) =>
      partsOf(text)
        .map((part) => part.trim().replace(/\/+$/, ''))
        .join(','),
    )
    .optional();
}

/** An optional https address with a place in it that is filled in. */
export function template(example: string, place: string) {
  return z
    .string()
    .refine((text) => text.includes(place) && URL.canParse(text) && new URL(text).protocol === 'https:', {
      error: () =>
        said({
          en: `is not an https address with ${place} in it. Set one such as ${example}, or remove it.`,
          zh: `不是含有${place}的https地址。请写成例如${example}的形式，或者去掉。`,
        }),
    })
    .optional();
}

export function choice<const T extends string>(values: readonly [T, ...T[]], usual: NoInfer<T>) {
  const error = () =>
    said({
      en: `is not a known value. Set one of ${values.join(', ')}, or remove it to use ${usual}.`,
      zh: `不是可用的值。请设为${values.join('、')}之一，或者去掉，使用${usual}。`,
    });
  return z.enum(values, { error }).default(usual as never);
}

export function secret(length: number) {
  const error = () =>
    said({
      en: `is too short. Set ${length} random characters or more (openssl rand -hex ${length}).`,
      zh: `太短。请设为${length}个以上的随机字符（openssl rand -hex ${length}）。`,
    });
  return z.string().min(length, { error }).optional();
}

/** A secret that is sent in a header. */
export function token(length: number) {
  return secret(length).refine((text) => text === undefined || /^[\x21-\x7e]*$/.test(text), {
    error: () =>
      said({
        en: `cannot be sent in a header. Set letters and digits only (openssl rand -hex ${length}).`,
        zh: `不能写入请求头。请只用字母和数字（openssl rand -hex ${length}）。`,
      }),
  });
}

/** IP addresses or networks, separated by commas; or Express's names loopback, linklocal, uniquelocal. */
export function addresses(usual: string) {
  return z
    .string()
    .default(usual)
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every(isAddress), {
      error: () =>
        said({
          en: `is no list of addresses. Set IP addresses or networks such as 172.30.0.1 or 10.0.0.0/24, separated by commas, or remove it to use ${usual}.`,
          zh: `不是地址列表。请写成IP地址或者网段，例如172.30.0.1、10.0.0.0/24，用英文逗号隔开；或者去掉，使用${usual}。`,
        }),
    });
}

/** What a platform may say in `acr` or `amr`, separated by commas. */
export function claimValues(usual: string) {
  return z
    .string()
    .default(usual)
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every((part) => /^[\w.:/#-]+$/.test(part)), {
      error: () =>
        said({
          en: `is no list of values. Set what the identity platform says in acr or amr, such as mfa,otp, separated by commas, or remove it to use ${usual}.`,
          zh: `不是取值列表。请写成身份认证平台在acr或者amr中给出的值，例如mfa,otp，用英文逗号隔开；或者去掉，使用${usual}。`,
        }),
    });
}

function isAddress(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    longest > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= longest))
  );
}

/** Keys of 32 bytes, separated by commas. */
export function masterKeys() {
  const error = () =>
    said({
      en: 'is no master key. Set 64 hexadecimal digits (openssl rand -hex 32), older keys behind it after commas.',
      zh: '不是主密钥。请设为64位十六进制数字（openssl rand -hex 32），旧的主密钥用逗号隔开写在后面。',
    });
  return z
    .string()
    .regex(/^[0-9a-f]{64}(,[0-9a-f]{64})*$/i, { error })
    .optional();
}
