import { describe, expect, test } from '#test';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTemplates, noticeNames, parseTemplate, render, TemplateError } from '../../src/notices/index.ts';
import { placeOf } from '../../src/policy/source-places.ts';
import { caseProcesses, processes } from '../../src/processes/index.ts';

const folder = new URL('../../notices/', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(`${name}.md`, folder), 'utf8');

describe('rendering', () => {
  const template = (body: string, title = '标题') => ({ title, body });

  test('puts in values, and takes what is put in for what it is', () => {
    const { body } = render('t', template('甲{{a}}乙'), { a: '{{b}}{{#c}}' });
    expect(body).toBe('甲{{b}}{{#c}}乙');
  });

  test('keeps a section or its opposite, also one within another', () => {
    const text = '{{#a}}甲{{#b}}乙{{/b}}{{/a}}{{^a}}丙{{/a}}';
    expect(render('t', template(text), { a: true, b: true }).body).toBe('甲乙');
    expect(render('t', template(text), { a: true, b: false }).body).toBe('甲');
    expect(render('t', template(text), { a: false, b: true }).body).toBe('丙');
  });

  test('leaves no gaps where a section was', () => {
    expect(render('t', template('甲\n\n{{#a}}\n乙\n\n{{/a}}\n丙'), { a: false }).body).toBe('甲\n\n丙');
  });

  test.each([
    ['a placeholder without a value', '{{sum}}', 'Notice template letter: placeholder {{sum}} has no value.'],
    ['an empty value', '{{empty}}', 'Notice template letter: placeholder {{empty}} has no value.'],
    ['a placeholder that is a section', '{{yes}}', 'Notice template letter: placeholder {{yes}} has no value.'],
    ['an unknown section', '{{#who}}x{{/who}}', 'Notice template letter: section {{#who}} is unknown.'],
    ['a section that is not closed', '{{#yes}}x', 'Notice template letter: placeholder {{#yes}} has no value.'],
    ['a section that is not opened', 'x{{/yes}}', 'Notice template letter: placeholder {{/yes}} has no value.'],
  ])('refuses %s, naming template and placeholder', (_what, body, message) => {
    const rendering = () => render('letter', template(body), { empty: '', yes: true });
    expect(rendering).toThrow(TemplateError);
    expect(rendering).toThrow(message);
  });

  test('takes the comment off, and the first line for the title', () => {
    expect(parseTemplate('<!--\n{{x}}\n-->\n告知书\n\n正文\n')).toEqual({ title: '告知书', body: '正文' });
  });
});

test('what is missing, cannot be a notice or is left over is said at the start, all at once, with file and remedy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  writeFileSync(join(folder, 'broken.md'), '告知书\n\n{{#open}}正文');
  writeFileSync(join(folder, 'cut-off.md'), '告知书\n\n正文\n\n{{bureau}}');
  writeFileSync(join(folder, 'welcome.md'), '告知书\n\n正文');
  writeFileSync(join(folder, 'office.json'), '{}');
  const gather = async () => ({});
  const senders = [
    { id: 'enrollment', notices: { broken: gather, absent: gather } },
    { id: 'continuation', notices: { absent: gather, 'cut-off': gather } },
  ];
  expect(() => loadTemplates(senders, folder)).toThrow(
    [
      'absent.md is not there, and enrollment, continuation sends it: put it back.',
      'broken.md opens the section open and does not close it: write {{/open}} where it ends.',
      'cut-off.md does not end with {{bureau}} and {{issuedOn}}: what stood there is lost, put it back.',
      'welcome.md is sent by no process: take it out, or say in src/processes/<process>/notices.ts what it takes.',
    ].join('\n'),
  );
  rmSync(folder, { recursive: true });
});

test('there is a file for each template, and no other', () => {
  const files = readdirSync(folder)
    .filter((file) => file !== 'office.json')
    .map((file) => file.replace(/\.md$/, ''));
  expect(files.sort()).toEqual(noticeNames(processes).sort());
});

describe.each(noticeNames(processes).map((name) => [name]))('template %s', (name) => {
  const text = textOf(name);
  const comment = /^<!--([\s\S]*?)-->/.exec(text)?.[1] ?? '';
  const { title, body } = parseTemplate(text);

  test('says on top when it is sent and by which requirement', () => {
    expect(comment).toContain('发送时机：');
    expect(comment).toMatch(/[BECLS]-\d\d/);
  });

  test('is worded officially, and says where to turn and who writes', () => {
    expect(title).toMatch(/^(部分退役士兵保险补缴|\{\{processName\}\}).*书$/);
    expect(body).not.toMatch(/[您!！]|哦|呢/);
    expect(body).toMatch(/\{\{(caseNumber|reference)\}\}/);
    for (const needed of ['{{salutation}}：', '{{window}}', '{{address}}', '{{phone}}']) expect(body).toContain(needed);
    expect(body.endsWith('{{bureau}}\n{{issuedOn}}')).toBe(true);
  });

  test('whoever is told that it can be contested is told where, and within which term', () => {
    const contested = body.includes('行政复议');
    for (const needed of ['{{reviewAuthority}}', '{{reviewTerm}}', '{{court}}', '{{litigationTerm}}']) {
      expect(body.includes(needed)).toBe(contested);
      expect(comment.includes(needed)).toBe(contested);
    }
  });

  test('quotes the source word for word, from the place that it names', () => {
    expect(quotesIn(body).filter(({ place, quote }) => !clausesAt(place).some((clause) => clause.includes(asInSource(quote))))).toEqual([]);
    // Each citation is one of those.
    expect(quotesIn(body).filter(({ place }) => place !== '').length).toBeGreaterThanOrEqual(body.split('依据：《').length - 1);
  });
});

test('there are quotes that this looks at', () => {
  expect(noticeNames(processes).flatMap((name) => quotesIn(parseTemplate(textOf(name)).body)).length).toBeGreaterThan(5);
});

/** The quotes of a notice, each with the place that is cited before it; one that follows another is of the same place. */
function quotesIn(body: string): { place: string; quote: string }[] {
  return [...body.matchAll(/(《[^》]+》[^“。\n]*)?(“[^”]+”(?:，“[^”]+”)*)/g)].flatMap(([, place = '', quotes = '']) =>
    quotes
      .slice(1, -1)
      .split('”，“')
      .map((quote) => ({ place, quote })),
  );
}

/** What stands at a place, or within it; anywhere, where none is named. */
const clausesAt = (place: string): string[] =>
  caseProcesses.flatMap(({ clauses }) =>
    Object.entries(clauses).flatMap(([requirement, clause]) => (placeOf(requirement).startsWith(place) ? [asInSource(clause)] : [])),
  );

/** The chart has Western commas. */
const asInSource = (text: string) => text.replaceAll('，', ',').replaceAll(/\s/g, '');
