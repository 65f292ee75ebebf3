import { readFileSync } from 'node:fs';
import { describe, expect, test } from '#test';
import { documentNames } from '../../src/applications/documents.ts';
import { answers } from '../../src/models/decision-table.ts';
import { loadDecision } from './decision-tables.ts';

describe('suspension-required-documents', () => {
  test.each(['sentenced', 'enlisted', 'transferOut', 'other', null])(
    'S-04 to S-06: the same from everybody (%s)',
    async (suspensionReason) => {
      const rows = answers(await loadDecision('suspension-required-documents'), { suspensionReason });
      expect(rows.map(({ code, requirement, alternatives }) => [code, requirement, alternatives])).toEqual([
        ['idCard', 'S-04', null],
        ['hukouBook', 'S-04', null],
        ['pensionHandbookOrCard', 'S-05', ['pensionHandbook', 'continuationCard']],
        ['suspensionTransferForm', 'S-06', null],
      ]);
    },
  );

  test('every document has a code of the catalogue, no form (AMB-45), and words of the source', async () => {
    const source = readFileSync('test/policy/source-individual-pension.zh.txt', 'utf8')
      .replace(/^\d+、/gm, '')
      .replace(/\s+/g, '');
    for (const { code, alternatives, form, clause } of answers(await loadDecision('suspension-required-documents'), {})) {
      const any = (alternatives ?? [code]) as string[];
      expect(any.filter((one) => !(one in documentNames))).toEqual([]);
      expect(form).toBe('');
      expect(source).toContain(String(clause).replace(/\s+/g, ''));
    }
  });
});
