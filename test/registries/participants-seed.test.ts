import { readFileSync } from 'node:fs';
import { describe, expect, test } from '#test';
import { personOf } from '../../src/applications/identity-number.ts';
import { distinctMonths, monthsIn } from '../../src/policy/months.ts';
import { isRightIdNumber } from './checksums.ts';
import { seed } from './simulated.ts';

const participants = [...seed.participants.values()];
const files = { 参: 'enrollment', 续: 'continuation', 支: 'lump-sum-payout', 断: 'suspension' };

test('there are about a dozen for each process, each name and number once, veterans included', () => {
  for (const mark of Object.keys(files)) {
    expect(participants.filter(({ name }) => name.startsWith(`测试${mark}`)).length).toBeGreaterThanOrEqual(12);
  }
  const all = [...seed.persons.values(), ...participants];
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(new Set(all.map(({ idNumber }) => idNumber)).size).toBe(all.length);
  const accounts = participants.flatMap(({ relation }) => relation?.account.number ?? []);
  expect(new Set(accounts).size).toBe(accounts.length);
});

test.each(Object.entries(files))('测试%s… are in the file %s', (mark, file) => {
  const path = new URL(`../../src/registries/simulator/seed/pension/${file}.json`, import.meta.url);
  const names = (JSON.parse(readFileSync(path, 'utf8')) as { name: string }[]).map(({ name }) => name);
  expect(names).toEqual(participants.map(({ name }) => name).filter((name) => name.startsWith(`测试${mark}`)));
});

describe.each(participants.map((participant) => [participant.name, participant] as const))('%s', (name, participant) => {
  const { idNumber, shows, relation, transferReplies } = participant;

  test('is plainly fictitious, with a right checksum, of the gender and birth date that are told', () => {
    expect(name).toMatch(/^测试[参续支断]([一二三四五六七八九]|[二三]?十[一二三四五六七八九]?)$/);
    expect(idNumber.startsWith('510101') && idNumber.slice(14, 17) >= '901').toBe(true);
    expect(isRightIdNumber(idNumber)).toBe(true);
    const { gender, birthDate } = personOf(idNumber);
    expect(shows.startsWith(`${gender === 'male' ? 'man' : 'woman'}, born ${birthDate}: `)).toBe(true);
  });

  test('has a relation without contradictions', () => {
    if (!relation) return;
    const { status, place, insuredFrom, paid, arrears, suspension, servedSentences, account } = relation;
    const months = paid.flatMap(monthsIn);
    expect(months).toEqual(distinctMonths(paid));
    expect(insuredFrom).toBe(months[0] ?? null);
    const owed = distinctMonths(arrears.months);
    expect(arrears.amount.isZero()).toBe(owed.length === 0);
    const served = distinctMonths(servedSentences);
    expect(months.filter((paidMonth) => owed.includes(paidMonth) || served.includes(paidMonth))).toEqual([]);
    expect(place === null).toBe(status === 'none');
    expect(account.number === null).toBe(status === 'none');
    expect(suspension !== null).toBe(status === 'suspended');
    expect(account.principal.isZero()).toBe(months.length === 0 || status === 'terminated');
    if (suspension) expect(suspension.from > (months.at(-1) ?? '')).toBe(true);
  });

  test('has replies that state the months of the relation', () => {
    for (const { paid } of transferReplies) {
      if (paid && relation?.status !== 'none') expect(paid).toEqual(relation?.paid);
    }
  });
});
