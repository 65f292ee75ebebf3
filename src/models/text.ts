/** How a file of the owners becomes text, whichever editor saved it. */
import { readFileSync } from 'node:fs';

/** What stands in the place of bytes that are not UTF-8. */
const damage = '\uFFFD';

/** Without a byte order mark, and with one kind of line end. */
export const textOf = (bytes: Buffer): string => new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');

export const readText = (path: string): string => textOf(readFileSync(path));

/** Whether the file was saved in another encoding, such as GBK: its Chinese is lost. */
export const isDamaged = (text: string): boolean => text.includes(damage);
