/** The bureau's staff file: a JSON list of persons, checked as a whole. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { said } from '../language.ts';
import { isExample, personSchema, type Person } from './person.ts';
import { type Staff, staffOf } from './staff.ts';

/** Plainly fictitious persons, for one machine only. */
export const exampleStaffFile = join(import.meta.dirname, 'example-staff.json');

/** The staff file cannot be used: one line a problem, with its place, what is wrong and what to do. */
export class StaffUnusable extends Error {
  override name = 'StaffUnusable';
}

/**
 * @param production whether example persons are refused
 * @throws StaffUnusable with all problems at once
 */
export function readStaff(file: string, production = false): Staff {
  const problems: string[] = [];
  const parsed = z.array(personSchema).safeParse(jsonOf(file));
  if (!parsed.success) problems.push(...parsed.error.issues.map(({ path, message }) => `${placeOf(path)} ${message}`));
  const persons = parsed.data ?? [];
  problems.push(...repeated(persons), ...unknownDeputies(persons), ...(production ? examplesAmong(persons) : []));
  if (problems.length > 0) throw new StaffUnusable(problems.map((problem) => `${file}: ${problem}`).join('\n'));
  return staffOf(persons);
}

/** The staff as the file has it now: a deputy who is entered today may act today. */
export interface StaffFile {
  current(): Staff;
}

/**
 * @param report is told once of a changed file that cannot be used; what was read before then stays in use
 * @throws StaffUnusable where it cannot be used to begin with
 */
export function openStaff(file: string, production: boolean, report: (problem: string) => void): StaffFile {
  let staff = readStaff(file, production);
  let readAt = changedAt(file);
  return {
    current() {
      const now = changedAt(file);
      if (now === readAt) return staff;
      readAt = now;
      try {
        staff = readStaff(file, production);
      } catch (error) {
        report((error as Error).message);
      }
      return staff;
    },
  };
}

const changedAt = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = (error as Error).message;
    throw new StaffUnusable(
      said({
        en: `${file} cannot be read as JSON (${why}). Write the list of the staff there, or set STAFF_FILE to where it is.`,
        zh: `${file}不能作为JSON读取（${why}）。请在其中写入工作人员名单，或者用STAFF_FILE指明名单所在的文件。`,
      }),
    );
  }
}

/** `person 3, groups.1`, counted as a person counts. */
function placeOf([index, ...rest]: readonly PropertyKey[]): string {
  if (typeof index !== 'number') return said({ en: 'the whole file', zh: '整个文件' });
  const person = said({ en: `person ${index + 1}`, zh: `第${index + 1}人` });
  return rest.length === 0 ? person : `${person}, ${rest.map(String).join('.')}`;
}

function repeated(persons: readonly Person[]): string[] {
  const ids = persons.map(({ id }) => id);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) =>
    said({ en: `${id} stands there twice. Give each person an id of his or her own.`, zh: `${id}重复。每人请用不同的登录名。` }),
  );
}

function unknownDeputies(persons: readonly Person[]): string[] {
  const known = new Set(persons.map(({ id }) => id));
  return persons.flatMap(({ id, deputies }) =>
    deputies
      .filter((deputy) => deputy.id === id || !known.has(deputy.id))
      .map((deputy) =>
        said({
          en: `the deputy ${deputy.id} of ${id} is ${deputy.id === id ? 'the person itself' : 'not in the list'}. Name another person of the list.`,
          zh: `${id}的代理人${deputy.id}${deputy.id === id ? '就是本人' : '不在名单中'}。请改为名单中的另一人。`,
        }),
      ),
  );
}

const examplesAmong = (persons: readonly Person[]): string[] =>
  persons.filter(isExample).map(({ id }) =>
    said({
      en: `${id} is an example person, which production refuses. Remove the entry.`,
      zh: `${id}是示例人员，正式环境不予接受。请删除该条。`,
    }),
  );
