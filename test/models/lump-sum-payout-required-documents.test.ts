import { readFileSync } from 'node:fs';
import { describe, expect, test } from '#test';
import { documentNames } from '../../src/applications/documents.ts';
import { answers, type Facts } from '../../src/models/decision-table.ts';
import { allFacts, loadDecision } from './decision-tables.ts';

const rows = async (facts: Facts) => answers(await loadDecision('lump-sum-payout-required-documents'), facts);
const codes = async (facts: Facts) => (await rows(facts)).map(({ code }) => code);

describe('lump-sum-payout-required-documents', () => {
  test('L-05: after a death', async () => {
    expect(await codes({ event: 'death' })).toEqual(['deathProof', 'pensionHandbookOrCard', 'heirOrBeneficiaryProof']);
  });

  test.each([
    ['foreign', ['passport', 'emigrationSettlementProof']],
    ['hongKong', ['hkMacauPermit']],
    ['macau', ['hkMacauPermit']],
    ['taiwan', ['taiwanSettlementProof']],
    [null, ['emigrationSettlementProof', 'passport']],
  ])('L-06 to L-09: settling, destination %s', async (destination, papers) => {
    expect(await codes({ event: 'emigration', destination })).toEqual([...papers, 'pensionHandbookOrCard']);
  });

  test.each([
    [true, ['heirOrBeneficiaryProof']],
    [false, []],
    [null, []],
  ])('L-10, AMB-31: after retirement from an agency, proof of the heir demanded: %s', async (heirProofFromRetiree, heir) => {
    expect(await codes({ event: 'agencyTransfer', heirProofFromRetiree })).toEqual([
      'agencyRetirementProof',
      'pensionHandbookOrCard',
      ...heir,
    ]);
  });

  test.each(['workAbroad', null])('asks for nothing where nothing is paid out: %s', async (event) => {
    expect(await codes({ event, destination: 'foreign', heirProofFromRetiree: true })).toEqual([]);
  });

  test('L-05, L-09, L-10: groups are met by either of two documents', async () => {
    const alternatives = (await rows({ event: 'death' })).map((row) => row['alternatives']);
    expect(alternatives).toEqual([
      ['cremationCertificate', 'deathCertificate'],
      ['pensionHandbook', 'continuationCard'],
      ['heirProof', 'beneficiaryProof'],
    ]);
  });

  test('every document that counts has a code of the catalogue, no form, and words of the source', async () => {
    const source = readFileSync('test/policy/source-individual-pension.zh.txt', 'utf8')
      .replace(/^\d+、/gm, '')
      .replace(/\s+/g, '');
    const decision = await loadDecision('lump-sum-payout-required-documents');
    const questions = [...allFacts(decision), { event: 'emigration' }];
    for (const row of questions.flatMap((facts) => answers(decision, facts))) {
      const any = (row['alternatives'] ?? [row['code']]) as string[];
      expect(any.filter((code) => !(code in documentNames))).toEqual([]);
      expect(row).toMatchObject({
        form: '',
        requirement: expect.stringMatching(/^L-\d\d$/),
        name: expect.stringMatching(/\p{Script=Han}/u),
      });
      expect(source).toContain(String(row['clause']).replace(/\s+/g, ''));
    }
  });
});
