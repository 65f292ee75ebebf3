/** All rules, in the order of their names. A new one is a file here, a line here, and a test beside its two examples. */
import type { Rule } from '../rule.ts';
import { knownDocuments } from './known-documents.ts';
import { noticePlaceholders } from './notice-placeholders.ts';
import { parameters } from './parameters.ts';
import { readable } from './readable.ts';

export const rules: readonly Rule[] = [knownDocuments, noticePlaceholders, parameters, readable];
