import { expect, test } from '#test';
import { letterNumberIn, letterNumberText } from '../../src/cases/letter-numbers.ts';
import { openCases } from '../../src/cases/index.ts';
import { processList } from '../../src/processes/index.ts';
import { onDatabase } from '../cases/databases.ts';
import { startedCase } from '../cases/fixtures.ts';
import { testVault } from '../cases/test-vault.ts';

const letter = (key: string, series = '示社保告') => ({
  ...({ key, series, template: 'amount-notice', recipient: 'veteran', title: '告知书', body: '{{veteranName}}同志：\n正文' } as const),
});

onDatabase('numbers of letters', (use) => {
  test('each is given once and none left out, with two applications at once, tries again and a letter that could not be stored', async () => {
    const other = await openCases({ databaseUrl: use.url, clock: use.clock.now, processes: processList, vault: testVault });
    const numbers = await Promise.all([startedCase(use.cases), startedCase(use.cases), startedCase(other)]);
    const enqueue = (caseNumber: string, key: string) =>
      [use.cases, other].map(({ notices }) => notices.enqueue(caseNumber, letter(key)).then(({ number }) => number?.sequence));
    const failing = numbers.map((caseNumber) => use.cases.notices.enqueue(caseNumber, { ...letter('n'), template: '\0' }));
    const tried = await Promise.allSettled(failing);
    expect(tried.map(({ status }) => status)).toEqual(numbers.map(() => 'rejected'));
    const given = await Promise.all(numbers.flatMap((caseNumber) => ['a', 'b', 'c', 'd', 'e'].flatMap((key) => enqueue(caseNumber, key))));
    await other.close();
    expect([...new Set(given)].sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
  });

  test('begin anew for each office, and with the year of China', async () => {
    const caseNumber = await startedCase(use.cases);
    const next = async (key: string, series: string) => {
      const { number } = await use.cases.notices.enqueue(caseNumber, letter(key, series));
      return number && letterNumberText(number);
    };
    expect(await next('f', '某退军告')).toBe('某退军告〔2026〕1号');
    use.clock.advance(Date.parse('2026-12-31T15:59:00Z') - use.clock.now().getTime());
    expect(await next('g', '某退军告')).toBe('某退军告〔2026〕2号');
    use.clock.advance(60_000);
    expect(await next('h', '某退军告')).toBe('某退军告〔2027〕1号');
  });

  test('the code is another one for another letter, and none fits what was changed or erased', async () => {
    const { cases, clock } = use;
    const caseNumber = await startedCase(cases);
    for (const key of ['i', 'j']) await cases.notices.enqueue(caseNumber, letter(key));
    const [one, other] = await cases.letters.of(caseNumber);
    const number = letterNumberIn(one?.number ?? '');
    if (!number) throw new Error('no number');
    expect([one?.checkCode, other?.checkCode]).toEqual(Array(2).fill(expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-?){3}$/)));
    const verified = (code = '') => cases.letters.verify(number, code);
    expect(await verified(one?.checkCode ?? '')).toEqual({ number: one?.number, title: '告知书', issuedOn: '2027-01-01' });
    expect(await verified(other?.checkCode ?? '')).toBeNull();
    expect(await verified('')).toBeNull();
    await use.database.execute(
      `update notices set created_at = created_at + interval '1 day' where sequence = ${number.sequence} and year = 2027`,
    );
    expect(await verified(one?.checkCode ?? '')).toBeNull();
    clock.advance(1000);
  });
});

test.each([
  ['示社保告〔2026〕12号', '示社保告〔2026〕12号'],
  [' 示社保告 [２０２６] １２ ', '示社保告〔2026〕12号'],
  ['示社保告【2026】012号', '示社保告〔2026〕12号'],
  ['示社保告（2026）12号', '示社保告〔2026〕12号'],
  ['示社保告〔二〇二六〕十二号', null],
  ['示社保告2026年12号', null],
  ['〔2026〕12号', null],
  ['', null],
  ['示'.repeat(30) + '〔2026〕12号', null],
  ['示社保告〔2026〕99999999999号', null],
])('%s is read as %s', (typed, number) => {
  const read = letterNumberIn(typed);
  expect(read && letterNumberText(read)).toBe(number);
});
