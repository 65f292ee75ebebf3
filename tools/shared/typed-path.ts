import { resolve } from 'node:path';

/** A path as it was typed: npm itself runs in the project's folder, and INIT_CWD is where the command was typed. */
export const typedPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? '', path);
