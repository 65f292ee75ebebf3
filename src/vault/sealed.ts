/** A sealed text as it is stored: suite, key and content, `aes1.17.q83v…`. */
import { type Secret, type Suite, suiteMarked } from './suites.ts';

/** What is sealed does not open. The message says where, and what to do; it holds nothing of the content. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

interface Parts {
  suite: Suite;
  keyName: string;
  content: Buffer;
}

const pattern = /^([a-z]+[0-9]+)\.([0-9A-Za-z-]+)\.([0-9A-Za-z_-]+)$/;

/** Undefined where the text is not sealed. */
export function partsOf(text: string): Parts | undefined {
  const [, mark = '', keyName = '', content = ''] = pattern.exec(text) ?? [];
  const suite = suiteMarked(mark);
  return suite && { suite, keyName, content: Buffer.from(content, 'base64url') };
}

export const isSealed = (text: string): boolean => partsOf(text) !== undefined;

/** @param keyName by which the key is found again */
export function seal(suite: Suite, keyName: string, secret: Secret, about: string, plain: string | Buffer): string {
  const content = suite.seal(secret, boundTo(suite, keyName, about), Buffer.from(plain));
  return `${suite.mark}.${keyName}.${content.toString('base64url')}`;
}

/** @throws SealBroken where it was changed, moved here from another place, or sealed with another secret */
export function open({ suite, keyName, content }: Parts, secret: Secret, about: string): Buffer {
  const plain = suite.open(secret, boundTo(suite, keyName, about), content);
  if (plain) return plain;
  throw new SealBroken(
    `What is sealed at ${about} does not open: it was changed there, or comes from another row, column or database. ` +
      'Nothing else is touched by this. Find out by the audit trail and the log of the database who wrote there, and put the value back from a backup.',
  );
}

const boundTo = (suite: Suite, keyName: string, about: string): string => `${suite.mark}.${keyName}.${about}`;
