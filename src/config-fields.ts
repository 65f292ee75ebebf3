/** Kinds of settings. Each message goes on after the variable's name: what is wrong, then what to do. */
import { z } from 'zod';

function numberOf(what: string, usual: number, lowest: number, highest: number) {
  return z
    .string()
    .default(String(usual))
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= lowest && Number(text) <= highest, {
      error: `is not ${what}. Set a whole number from ${lowest} to ${highest}, or remove it to use ${usual}.`,
    })
    .transform(Number);
}

export function port(usual: number, lowest = 1) {
  return numberOf('a port', usual, lowest, 65_535);
}

export function wholeNumber(usual: number, lowest: number, highest: number) {
  return numberOf('in range', usual, lowest, highest);
}

/** An optional address; a slash at its end is dropped. The value is not repeated in messages: it may hold a password. */
export function url(example: string, protocols: string[]) {
  return z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
      error: `is not a usable address. Set one such as ${example}, or remove it.`,
    })
    .transform((text) => text.replace(/\/+$/, ''))
    .optional();
}

export function choice<const T extends string>(values: readonly [T, ...T[]], usual: NoInfer<T>) {
  const error = `is not a known value. Set one of ${values.join(', ')}, or remove it to use ${usual}.`;
  return z.enum(values, { error }).default(usual as never);
}

export function secret(length: number) {
  const error = `is too short. Set ${length} random characters or more (openssl rand -hex ${length}).`;
  return z.string().min(length, { error }).optional();
}

/** A secret that is sent in a header. */
export function token(length: number) {
  return secret(length).refine((text) => text === undefined || /^[\x21-\x7e]*$/.test(text), {
    error: `cannot be sent in a header. Set letters and digits only (openssl rand -hex ${length}).`,
  });
}
