import { readFileSync } from 'node:fs';
import { describe, expect, test } from '#test';
import { documentCodes } from '../../src/applications/documents.ts';
import { answers, type Facts } from '../../src/models/decision-table.ts';
import { allFacts, loadDecision } from './decision-tables.ts';

const PROOF = 'unemploymentCertificateOrTerminationProof';
const PERSONAL = ['idCard:original', 'idCard:copy', 'hukouBook:original', 'hukouBook:copy', 'pensionHandbookOrCard'];
const LETTER = ['transferIntroductionLetter', 'accountInfoTable'];
const WORKERS = ['unemployedWorker', 'leftAgencyWithAgencyPension', null];
const OTHERS = ['hukouMoved', 'returnToHukouPlace', 'reachedBenefitCondition'];

const table = await loadDecision('continuation-required-documents');
const codes = (transferType: string | null, continuationReason: string | null, goldenInsuranceSystemUsed: boolean | null = null) =>
  answers(table, { transferType, continuationReason, goldenInsuranceSystemUsed }).map(({ code }) => code);

describe('continuation-required-documents', () => {
  test.each(WORKERS)('C-09: same district, %s', (reason) => {
    expect(codes('sameDistrict', reason)).toEqual([PROOF, ...PERSONAL]);
    expect(codes('sameDistrict', reason, true)).toEqual([PROOF, ...PERSONAL]);
  });

  test.each(WORKERS)('C-10, C-11: other district, %s: letter and table too', (reason) => {
    expect(codes('otherDistrict', reason, false)).toEqual([PROOF, ...PERSONAL, ...LETTER]);
    expect(codes('otherDistrict', reason)).toEqual([PROOF, ...PERSONAL, ...LETTER]);
  });

  test.each(WORKERS)('C-12, AMB-56: other district with 金保系统, %s: neither letter nor table', (reason) => {
    expect(codes('otherDistrict', reason, true)).toEqual([PROOF, ...PERSONAL]);
  });

  test.each(WORKERS)('C-13: outside the pooling area, %s', (reason) => {
    for (const golden of [true, false, null]) {
      expect(codes('outsidePooling', reason, golden)).toEqual([PROOF, 'idCard', 'cityUrbanHukou', 'outsideAgencyData']);
    }
  });

  test.each(OTHERS)('AMB-28: no unemployment certificate or termination proof from %s', (reason) => {
    expect(codes('sameDistrict', reason)).toEqual(PERSONAL);
    expect(codes('otherDistrict', reason)).toEqual([...PERSONAL, ...LETTER]);
    expect(codes('outsidePooling', reason)).not.toContain(PROOF);
  });

  test.each([...WORKERS, ...OTHERS])(
    'AMB-29: urban hukou of the city from everybody but whoever has reached the conditions of a pension: %s',
    (reason) => {
      expect(codes('outsidePooling', reason).includes('cityUrbanHukou')).toBe(reason !== 'reachedBenefitCondition');
    },
  );

  test('without the type of transfer the list is undecided', () => {
    expect(codes(null, 'unemployedWorker', false)).toEqual([]);
  });

  test('the groups name their members, which are documents of the vocabulary', () => {
    const rows = allFacts(table).flatMap((facts) => answers(table, facts));
    const members = new Map(rows.map(({ code, alternatives }) => [code, alternatives]));
    expect(members.get(PROOF)).toEqual(['unemploymentCertificate', 'terminationProof']);
    expect(members.get('pensionHandbookOrCard')).toEqual(['pensionHandbook', 'continuationCard']);
    const demanded = [...members].flatMap(([code, alternatives]) => (alternatives as string[] | null) ?? [code]);
    expect(demanded.filter((code) => !(documentCodes as unknown[]).includes(code))).toEqual([]);
  });

  test('no cell negates a boolean: the engine takes the literal in not(true) for a test that is always met', () => {
    const cells = table.decisionLogic.rule.flatMap(({ inputEntry }) => inputEntry.map(({ text }) => text));
    expect(cells.filter((text) => /not\((?:true|false)\)/.test(text))).toEqual([]);
  });

  test('every document says the words that it rests on, and its form where the source states one', () => {
    const source = readFileSync('test/policy/source-individual-pension.zh.txt', 'utf8')
      .replace(/^\d+、/gm, '')
      .replace(/\s+/g, '');
    const rows: Facts[] = allFacts(table).flatMap((facts) => answers(table, facts));
    for (const { code, name, form, requirement, clause } of rows) {
      expect(source).toContain(clause);
      expect(name).toMatch(/^[\p{Script=Han}、]+$/u);
      expect(requirement).toMatch(/^C-(09|10|11|13)$/);
      expect(form).toBe({ original: '原件', copy: '复印件' }[String(code).split(':')[1] ?? ''] ?? '');
    }
  });
});
