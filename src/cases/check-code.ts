/** 校验码: stands on each letter. It is made of all that the letter says, by the office's key: nobody else can make one. */
import { codeCharacters, plainCode } from './case-number.ts';
import type { Database } from './database.ts';
import { hashOf } from './held-vault.ts';
import { sameSecret } from './same.ts';

const characters = 12;

/** "7K3Q-F0T9-M2XB": sixty bits. */
export function checkCodeOf(tx: Database, content: readonly unknown[]): string {
  const bits = BigInt(`0x${hashOf(tx, JSON.stringify(['check code of a letter', ...content])).slice(0, (characters * 5) / 4)}`);
  const signs = Array.from({ length: characters }, (_, index) =>
    codeCharacters.charAt(Number((bits >> BigInt(5 * (characters - 1 - index))) & 31n)),
  );
  return (signs.join('').match(/.{4}/g) ?? []).join('-');
}

export const isSameCode = (typed: string, code: string): boolean => sameSecret(plainCode(typed), plainCode(code));
