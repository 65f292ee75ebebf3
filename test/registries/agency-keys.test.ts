import { describe, expect, test } from '#test';
import { newAgencyKeys, readAgencyKeys } from '../../src/registries/agency-keys.ts';
import { senders } from '../../src/registries/senders.ts';

const secret = (letter: string) => letter.repeat(32);
const problemsOf = (content: unknown) => {
  const read = readAgencyKeys(typeof content === 'string' ? content : JSON.stringify(content));
  return 'problems' in read ? read.problems : [];
};

test('what is made for a first start is a key for every sender, each with a secret of its own', () => {
  const made = newAgencyKeys();
  expect(readAgencyKeys(JSON.stringify(made))).toEqual({ keys: made });
  expect(Object.keys(made)).toEqual([...senders]);
  expect(new Set(Object.values(made).map(([key]) => key?.secret)).size).toBe(senders.length);
});

test('two keys a sender may count at a time; one that is over does not', () => {
  const [one, two, three] = ['a', 'b', 'c'].map((letter) => ({ id: letter, secret: secret(letter) }));
  expect(problemsOf({ bank: [one, two] })).toEqual([]);
  expect(problemsOf({ bank: [{ ...one, notAfter: '2020-01-01T00:00:00+08:00' }, two, three] })).toEqual([]);
  expect(problemsOf({ bank: [one, two, three] })).toEqual([expect.stringMatching(/^bank has more than 2 keys/)]);
});

describe('everything that is wrong is said at once, with its place, and no secret is repeated', () => {
  test('in the fields', () => {
    const problems = problemsOf({
      bank: [{ id: 'a b', secret: 'tooweak' }],
      post: [],
      court: 'x',
      health: [{ id: '1', secret: secret('d'), notAfter: 'soon' }],
    });
    expect(problems.map((line) => line.split(' ')[0]).sort()).toEqual(['bank.0.id', 'bank.0.secret', 'court', 'health.0.notAfter', 'post']);
    expect(problems.join()).not.toContain('tooweak');
    for (const line of problems) expect(line).toMatch(/\. Set /);
  });

  test('among the keys', () => {
    const key = { id: '1', secret: secret('e') };
    expect(problemsOf({ bank: [key, { ...key, secret: secret('f') }], court: [key] })).toEqual([
      expect.stringMatching(/^bank\.1\.id stands twice/),
      expect.stringMatching(/^court\.0\.secret is the same as that of bank\.0/),
    ]);
  });

  test('of a file that is none', () => {
    expect(problemsOf('{')).toEqual([expect.stringMatching(/^is not JSON/)]);
    expect(problemsOf([])).toHaveLength(1);
  });
});
