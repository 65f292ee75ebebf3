/** Letters as they come out of the printer: on A4, within the margins, with all fonts in the file, and no signature on a page of its own. */
import { describe, expect, test } from '#test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annex } from '../../src/cases/index.ts';
import { letterPdf, type Printable, sampleSeal, stampedByHand } from '../../src/letters/index.ts';
import { noticeNames, parseTemplate } from '../../src/notices/index.ts';
import { projectRoot } from '../../src/models/index.ts';
import { processes } from '../../src/processes/index.ts';
import { type Sheet, sheetsOf } from './paper.ts';

const bureau = '某县退役军人事务局';
const longBureau = '某某自治州某某族自治县城乡居民社会保险事业管理服务中心养老保险局';
const margins = { left: 79, top: 105, right: 595 - 74, bottom: 842 - 99 };
/** What is drawn on the edge is a point wide. */
const edge = 2;

/** As long as it gets: all of its sections, and much in each placeholder. */
function filled(name: string, signedBy: string): Printable {
  const values: Partial<Record<string, string>> = { salutation: '测试人同志', bureau: signedBy, issuedOn: '2026年12月31日' };
  const fill = (text: string) =>
    text
      .replaceAll(/\{\{[#^/]\w+\}\}\n?/g, '')
      .replaceAll(/\{\{(\w+)\}\}/g, (_all, one: string) => values[one] ?? '某县某某单位（2026年12月31日前）');
  const { title, body } = parseTemplate(readFileSync(join(projectRoot, 'notices', `${name}.md`), 'utf8'));
  return {
    ...{ title: fill(title), body: fill(body), annex: null },
    ...{ number: '某退军告〔2026〕12号', checkCode: '7KQ4-M9XW-TR12', issuedAt: new Date('2026-12-31T01:00:00Z') },
  };
}

/** As the letter on what is to be paid has it behind it. */
const annex: Annex = {
  title: '缴费核定明细（元）',
  columns: ['险种', '月份', '处理', '缴费基数', '单位部分', '个人部分', '小计'].map((name, at) => ({ name, amount: at === 1 || at > 2 })),
  rows: Array.from({ length: 45 }, () => ['基本养老保险', '1992年12月', '一次性缴费', '12345.67', '1234.56', '1234.56', '12345.67']),
};

function expectOnPaper(sheets: readonly Sheet[]): void {
  for (const { size, text, foot, words } of sheets) {
    expect(size).toEqual([595, 842]);
    for (const { left, right } of [text, foot]) {
      expect(left).toBeGreaterThanOrEqual(margins.left - edge);
      expect(right).toBeLessThanOrEqual(margins.right + edge);
    }
    expect(text.top).toBeGreaterThanOrEqual(margins.top - edge);
    expect(text.bottom).toBeLessThanOrEqual(margins.bottom + edge);
    expect(words).not.toMatch(/[{}\uFFFD]|undefined/);
  }
}

async function printed(letter: Printable, name: string, seal = sampleSeal): Promise<Sheet[]> {
  const pdf = await letterPdf(letter, bureau, seal);
  const fonts = pdf.toString('latin1').match(/\/Type \/FontDescriptor|\/FontFile2? /g) ?? [];
  // Each has its file.
  expect(fonts.filter((one) => one.includes('File'))).toHaveLength(fonts.length / 2);
  return sheetsOf(pdf, name);
}

test('a table over pages, each with its head, and an office with a long name', async () => {
  const sheets = await printed({ ...filled('collection-notice', longBureau), annex }, 'annex');
  expectOnPaper(sheets);
  const tables = sheets.filter(({ words }) => words.includes('12345.67'));
  expect(tables).toHaveLength(2);
  for (const { words } of tables) expect(words).toMatch(/险种 *月份 *处理/);
});

test('what is stamped by hand has its place, and a letter without form is printed all the same', async () => {
  const odd = { ...filled('refusal-notice', bureau), body: '没有称谓，也没有落款。'.repeat(50), number: null, checkCode: null };
  expectOnPaper(await printed(odd, 'odd', stampedByHand));
});

test('who signs and when do not stand alone on a page', async () => {
  // The lines fill a page, but for the room that the signature takes.
  const body = ['测试人同志：', ...Array<string>(12).fill('又一段。'), bureau, '2026年12月31日'].join('\n');
  const sheets = await printed({ ...filled('withdrawal-notice', bureau), body }, 'signature');
  expectOnPaper(sheets);
  expect(sheets).toHaveLength(2);
  expect(sheets[1]?.words).toMatch(/^又一段。.*2026年12月31日/);
});

// Each of them prints in a tenth of a second: all, when somebody wants to look at them.
const shown = process.env['TEST_PICTURES'] === 'true' ? noticeNames(processes) : ['refusal-decision', 'death-notice'];
describe.each(shown)('%s', (name) => {
  test('stands on the paper', async () => {
    expectOnPaper(await printed(filled(name, bureau), name));
  });
});
