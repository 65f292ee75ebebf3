import { createHash } from 'node:crypto';

/** Stands for a person where only "is it the same one" is asked. */
export const personMark = (idNumber: string): string => createHash('sha256').update(`person:${idNumber}`).digest('hex');
