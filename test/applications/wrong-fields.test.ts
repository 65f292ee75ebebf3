/** Whatever stands in a field, an application is answered with what is wrong: no check trips over what another finds. */
import { describe, expect, test } from '#test';
import { readdirSync, readFileSync } from 'node:fs';
import { applicationSchema, caseProcesses } from '../../src/processes/index.ts';

type Fields = Record<string, unknown>;

const schema = applicationSchema(() => new Date('2027-03-02T01:00:00Z'));
const folder = new URL('../../examples/', import.meta.url);
const applications = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { application: Fields }).application);

/** Of each kind that JSON has, one that no field takes. */
const wrong = [null, true, 7.5, '∅', [], [null], ['∅'], {}, { '∅': null }];

/** Every field that there is in it, also within another, and those at its top that it leaves out. */
function placesIn(value: unknown, known: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const names = new Set([...Object.keys(value), ...known]);
  return [...names].flatMap((name) => [[name], ...placesIn((value as Fields)[name]).map((place) => [name, ...place])]);
}

function put(into: unknown, [name = '', ...more]: string[], value: unknown): void {
  const fields = into as Fields;
  if (more.length > 0) put(fields[name], more, value);
  else if (value === undefined) Reflect.deleteProperty(fields, name);
  else fields[name] = value;
}

function changed(application: Fields, place: string[], value: unknown): Fields {
  const copy = structuredClone(application);
  put(copy, place, value);
  return copy;
}

describe.each(caseProcesses.map((process) => [process.id, process.application] as const))('%s', (id, { fields }) => {
  const own = applications.filter(({ process }) => process === id);

  test('there are examples of it, and they are right', () => {
    expect(own.length).toBeGreaterThan(0);
    for (const application of own) expect(schema.safeParse(application).error).toBeUndefined();
  });

  test.each([...wrong, undefined].map((value) => [value]))('%j in any one field', (value) => {
    const places = own.flatMap((application) => placesIn(application, Object.keys(fields.shape)).map((place) => ({ application, place })));
    const tripped = places.filter(({ application, place }) => {
      try {
        schema.safeParse(changed(application, place, value));
        return false;
      } catch {
        return true;
      }
    });
    expect([...new Set(tripped.map(({ place }) => place.join('.')))]).toEqual([]);
  });
});
