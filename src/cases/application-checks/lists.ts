import { monthOf } from '../../policy/dates.ts';
import { personOf } from '../identity-number.ts';
import { unless, type Check, type Circumstances } from './check.ts';

const contributionPeriods: Check = {
  reads: [],
  find: ({ statedContributions }, { today, isRight }) =>
    rightEntries(statedContributions, 'statedContributions', isRight).flatMap(([field, { from, to }]) => [
      ...unless(from <= to, `${field}.to`, `缴费截止年月（${to}）不得早于缴费起始年月（${from}），请更正。`),
      ...unless(to <= monthOf(today), `${field}.to`, `缴费截止年月（${to}）不得晚于本月，请更正。`),
    ]),
};

const contributionsAfterBirth: Check = {
  reads: ['applicant.idNumber'],
  find: ({ statedContributions, applicant }, { isRight }) =>
    rightEntries(statedContributions, 'statedContributions', isRight).flatMap(([field, { from }]) =>
      unless(
        from >= monthOf(personOf(applicant.idNumber).birthDate),
        `${field}.from`,
        `缴费起始年月（${from}）不得早于公民身份号码所载的出生年月，请核对后更正。`,
      ),
    ),
};

const contributionsOnce: Check = {
  reads: [],
  find: ({ statedContributions }, { isRight }) =>
    repeated(rightEntries(statedContributions, 'statedContributions', isRight)).flatMap(([field]) =>
      unless(false, field, '该条缴费情况与前面填写的完全相同，请删除重复的一条。'),
    ),
};

const documentsOnce: Check = {
  reads: [],
  find: ({ documents }, { isRight }) =>
    repeated(rightEntries(documents, 'documents', isRight)).flatMap(([field, code]) =>
      unless(false, field, `材料代码${code}重复，请删除重复的一项。`),
    ),
};

/** The entries without a problem of their own, each with its place (`documents.3`). */
function rightEntries<T>(entries: T[], field: string, isRight: Circumstances['isRight']): [string, T][] {
  if (!Array.isArray(entries)) return [];
  return entries.map((entry, i): [string, T] => [`${field}.${i}`, entry]).filter(([place]) => isRight(place));
}

/** The entries that stood in the list before. */
function repeated<T>(entries: [string, T][]): [string, T][] {
  const seen = new Set<string>();
  return entries.filter(([, entry]) => {
    const content = JSON.stringify(entry);
    return seen.has(content) || !seen.add(content);
  });
}

/** Stated contributions (B-36) and documents: possible months, nothing twice. */
export const listChecks: Check[] = [contributionPeriods, contributionsAfterBirth, contributionsOnce, documentsOnce];
