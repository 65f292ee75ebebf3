import { describe, expect, test } from '#test';
import { applicationSchema } from '../../src/processes/index.ts';
import { systemClock } from '../../src/clock.ts';
import { personOf } from '../../src/applications/identity-number.ts';
import { distinctMonths, monthsIn } from '../../src/policy/months.ts';
import { monthOf } from '../../src/policy/dates.ts';
import { recordsUntil } from '../../src/registries/simulator/break-time.ts';
import { applicationFor } from './application-for.ts';
import { isRightCreditCode, isRightIdNumber } from './checksums.ts';
import { seed } from './simulated.ts';

const persons = [...seed.persons.values()];

test('there are a few dozen, each name and number once', () => {
  expect(persons.length).toBeGreaterThanOrEqual(36);
  expect(new Set(persons.map(({ name }) => name)).size).toBe(persons.length);
  expect(persons.length).toBe(seed.persons.size);
});

describe.each(persons.map((person) => [person.name, person] as const))('%s', (name, person) => {
  test('is plainly fictitious, with a right checksum', () => {
    expect(name).toMatch(/^测试[甲乙丙丁戊己]十?[一二三四五六七八九十]$/);
    // 510101 = 市辖区, a heading of the code list in which nobody is registered; serial numbers from 901.
    expect(person.idNumber.startsWith('510101') && person.idNumber.slice(14, 17) >= '901').toBe(true);
    expect(isRightIdNumber(person.idNumber)).toBe(true);
  });

  test('has a life in the right order', () => {
    const { enlistmentDate, dischargeDate } = person.service;
    const { birthDate } = personOf(person.idNumber);
    expect(Number(enlistmentDate.slice(0, 4)) - Number(birthDate.slice(0, 4))).toBeGreaterThanOrEqual(17);
    expect(Number(enlistmentDate.slice(0, 4)) - Number(birthDate.slice(0, 4))).toBeLessThanOrEqual(24);
    expect(dischargeDate > enlistmentDate).toBe(true);
  });

  test('has paid no month twice, none during the service, none after the end of the ledgers', () => {
    const service = new Set(monthsIn({ from: monthOf(person.service.enlistmentDate), to: monthOf(person.service.dischargeDate) }));
    for (const paid of [person.pension?.paid ?? [], person.medical?.paid ?? []]) {
      const months = paid.flatMap(monthsIn);
      expect(months).toEqual(distinctMonths(paid));
      expect(months.filter((month) => service.has(month) || month > recordsUntil)).toEqual([]);
    }
  });

  test('has extension months only after the retirement age', () => {
    const { paid = [], duesUntil = null, extensionPaidMonths = 0 } = person.pension ?? {};
    const after = distinctMonths(paid).filter((month) => duesUntil !== null && month > duesUntil);
    expect(after).toHaveLength(extensionPaidMonths);
  });

  test('could hand in an application that the bureau takes', () => {
    expect(applicationSchema(systemClock).safeParse(applicationFor(seed, person)).error?.issues ?? []).toEqual([]);
  });
});

test.each(seed.units.map((unit) => [unit.name, unit.creditCode] as const))('%s has a right credit code', (name, code) => {
  expect(name).toContain('（虚构）');
  expect(isRightCreditCode(code)).toBe(true);
});

test('units are there once, by name and by code', () => {
  expect(new Set(seed.units.map(({ name }) => name)).size).toBe(seed.units.length);
  expect(new Set(seed.units.map(({ creditCode }) => creditCode)).size).toBe(seed.units.length);
});
