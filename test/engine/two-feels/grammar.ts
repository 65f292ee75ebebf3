/** FEEL to be asked of both, made at random: what the check lets through mostly, and all else that FEEL has now and then. */
import fc from 'fast-check';

/** What an expression is meant to be. */
export type Type = 'text' | 'number' | 'truth' | 'texts';
/** What a column of a table can be. */
export type Column = Exclude<Type, 'texts'>;
const types = ['text', 'number', 'truth', 'texts'] as const;

interface Words {
  readonly values: readonly string[];
  /** How it is made of others: `t`, `n`, `b` and `l` in angle brackets are a text, a number, a truth and a list. */
  readonly forms: readonly string[];
}

const signs = ['=', '!=', '<', '<=', '>', '>='];
const equal = ['=', '!='];

const usual: Record<Type, Words> = {
  text: {
    values: [
      '""',
      '"ab"',
      '"AB"',
      '" ab "',
      '"b"',
      '"𠮷野"',
      '"野"',
      '"e\u0301"',
      '"ß"',
      '"İ"',
      '"123"',
      '"2021-02-03"',
      '"　ab　"',
      '"\t"',
      '"\uE000"',
    ],
    forms: ['trim(<t>)', 'upper case(<t>)', 'lower case(<t>)', '(if <b> then <t> else <t>)'],
  },
  number: {
    values: ['0', '1', '-1', '0.1', '0.3', '2.5', '-2.50', '3', '012', '999999999999999', '0.000000000000001', '-0.5'],
    forms: ['string length(<t>)', 'abs(<n>)', 'floor(<n>)', 'ceiling(<n>)', 'count(<l>)', '(if <b> then <n> else <n>)'],
  },
  truth: {
    values: ['true', 'false'],
    forms: [
      ...signs.flatMap((sign) => [`(<t> ${sign} <t>)`, `(<n> ${sign} <n>)`]),
      ...equal.flatMap((sign) => [`(<b> ${sign} <b>)`, `(<t> ${sign} null)`, `(<n> ${sign} null)`, `(<l> ${sign} null)`]),
      ...['contains(<t>, <t>)', 'starts with(<t>, <t>)', 'ends with(<t>, <t>)', 'list contains(<l>, <t>)'],
      ...['even(<n>)', 'odd(<n>)', 'not(<b>)', '(<b> and <b>)', '(<b> or <b>)', '(if <b> then <b> else <b>)'],
    ],
  },
  texts: { values: ['[]', '["ab"]', '["ab", "𠮷野", "ab"]', '["b", null]', '[null]'], forms: ['[<t>, <t>]', '(if <b> then <l> else <l>)'] },
};

/** Of these the check refuses all today; one that it lets through is asked too. */
const other: Record<Type, Words> = {
  text: {
    values: ['"a\\n"', '@"2021-02-03"', 'date("2021-02-30")', 'time("10:00:00")', 'duration("P1M")', '{a: "ab"}', '["a".."c"]', '3'],
    forms: [
      '(<t> + <t>)',
      'string(<n>)',
      'string join(<l>, <t>)',
      '<l>[1]',
      'min(<l>)',
      '{a: <t>}.a',
      'substring(<t>, <n>)',
      'replace(<t>, "a", "b")',
    ],
  },
  number: {
    values: ['-0', '-0.0', '9007199254740993', '123456789012345678901234567890', '1e3', '.5', '"3"', '[1..3]', 'duration("P1D")'],
    forms: [
      '(<n> + <n>)',
      '(<n> - <n>)',
      '(<n> * <n>)',
      '(<n> / <n>)',
      '(<n> ** <n>)',
      '-<n>',
      'number(<t>)',
      'modulo(<n>, <n>)',
      'sum([<n>, <n>])',
    ],
  },
  truth: {
    values: ['1', '"true"', 'date("2021-02-03") < date("2022-02-03")'],
    forms: [
      ...[
        '(<n> between <n> and <n>)',
        '(<t> in (<t>, <t>))',
        '(<n> in [<n>..<n>])',
        '(<t> = <n>)',
        '(<l> = <l>)',
        '(<b> < <b>)',
        'is defined(<t>)',
      ],
      ...[
        'matches(<t>, "^[0-9]{2,}$")',
        '(<t> instance of string)',
        '(some x in <l> satisfies x = <t>)',
        'all(<b>, <b>)',
        'list contains(<l>, <n>)',
      ],
    ],
  },
  texts: {
    values: ['3', '[[]]', '[3]'],
    forms: [
      'append(<l>, <t>)',
      'distinct values(<l>)',
      'sublist(<l>, <n>)',
      'remove(<l>, <n>)',
      'reverse(<l>)',
      '<l>[item = <t>]',
      '(for x in <l> return x)',
    ],
  },
};

const typeOf: Record<string, Type> = { t: 'text', n: 'number', b: 'truth', l: 'texts' };

/** What the cases bring. */
export const facts = { text: ['text'], number: ['number'], truth: ['truth'], texts: ['texts'] } as const;

/** Expressions of each type. @param names what has a name: the facts, or `?` in a cell */
export function expressions(names: Readonly<Partial<Record<Type, readonly string[]>>>, depth: number): Record<Type, fc.Arbitrary<string>> {
  const parts = depth > 0 ? expressions(names, depth - 1) : undefined;
  return Object.fromEntries(types.map((type) => [type, expressionOf(type, names[type], parts)])) as Record<Type, fc.Arbitrary<string>>;
}

function expressionOf(
  type: Type,
  known: readonly string[] | undefined,
  parts: Record<Type, fc.Arbitrary<string>> | undefined,
): fc.Arbitrary<string> {
  const leaf = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...usual[type].values) },
    { weight: known ? 8 : 0, arbitrary: fc.constantFrom(...(known ?? [''])) },
    { weight: 1, arbitrary: fc.constant('null') },
    { weight: 1, arbitrary: fc.constantFrom(...other[type].values) },
  );
  if (!parts) return leaf;
  const made = (forms: readonly string[]) => fc.constantFrom(...forms).chain((form) => filled(form, parts));
  return fc.oneof(
    { weight: 2, arbitrary: leaf },
    { weight: 10, arbitrary: made(usual[type].forms) },
    { weight: 1, arbitrary: made(other[type].forms) },
  );
}

function filled(form: string, parts: Record<Type, fc.Arbitrary<string>>): fc.Arbitrary<string> {
  const wanted = [...form.matchAll(/<([tnbl])>/g)].map(([, letter = '']) => parts[typeOf[letter] ?? 'text']);
  return fc.tuple(...wanted).map((found) => {
    const left = [...found];
    return form.replace(/<[tnbl]>/g, () => left.shift() ?? '');
  });
}

/** Without the brackets around the whole. */
export const bare = (expression: string): string => expression.replace(/^\((.*)\)$/, '$1');

/** Cells of a column of the type: a test, several, or none of several. */
export function cells(type: Column, depth: number): fc.Arbitrary<string> {
  const within = expressions({ ...facts, [type]: ['?', '?', ...facts[type]] }, depth);
  const literal = expressions({}, 0);
  const plain = literal[type];
  const ends = fc.constantFrom(...['[x..y]', '(x..y]', '[x..y)', ']x..y[']);
  const test = fc.oneof(
    { weight: 2, arbitrary: plain },
    fc.oneof(literal.text, literal.number, literal.truth),
    fc.tuple(fc.constantFrom('<', '<=', '>', '>='), plain).map(([sign, value]) => `${sign} ${value}`),
    fc.tuple(ends, plain, plain).map(([form, low, high]) => form.replace('x', () => low).replace('y', () => high)),
    { weight: 4, arbitrary: within.truth.filter((expression) => expression.includes('?')).map(bare) },
  );
  const tests = fc.array(test, { minLength: 1, maxLength: 3 }).map((all) => all.join(', '));
  return fc.oneof(
    { weight: 8, arbitrary: test },
    { weight: 2, arbitrary: tests },
    { weight: 2, arbitrary: tests.map((all) => `not(${all})`) },
    fc.constant('-'),
  );
}
