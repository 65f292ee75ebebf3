import { describe, expect, test } from '#test';
import { list, maybe, object, plain, sure, type Value } from '../../../../tools/check/data-flow/shape.ts';
import { evaluate } from '../../../../tools/check/feel/evaluate.ts';

const known: Record<string, Value> = {
  review: maybe(object({ decision: sure(plain), reason: maybe(plain) })),
  application: sure(object({ name: sure(plain), documents: sure(list(sure(object({ code: sure(plain) })))) })),
};
const read = (feel: string) => evaluate(feel, (name) => known[name]);
const misread = (feel: string): string[] => read(feel).misread.map(({ kind, unknown }) => `${kind} ${unknown}`);

describe('names and members that nobody provides', () => {
  test.each([
    ['application.name = "x" and review.decision = "y"', []],
    ['aplication.name', ['name aplication']],
    ['application.nmae', ['member nmae']],
    ['review = null or review.decsion = "x"', ['member decsion']],
    ['application.documents[code = "x"].code', []],
    ['application.documents[item.kode = "x"]', ['member kode']],
    ['application.documents.code', []],
    ['for d in application.documents return d.cod', ['member cod']],
    ['some d in application.documents satisfies d.code = limit', ['name limit']],
    ['for i in 1..count(application.documents) return i + j', ['name j']],
    ['{a: application.name, b: a}.c', ['member c']],
    ['function(a) a + b', ['name b']],
    ['cuont(application.documents)', ['function cuont']],
    ['date and time(today) - duration("P1D")', ['name today']],
  ])('%s', (feel, expected) => expect(misread(feel)).toEqual(expected));
});

describe('what an expression cannot do without', () => {
  test.each([
    ['review.decision = "x"', ['review']],
    ['review = null', []],
    ['review != null and review.decision = "x"', []],
    ['review = null or review.decision = "x"', []],
    ['if review = null then "none" else review.decision', []],
    ['get or else(review, "none")', []],
    ['not(review)', ['review']],
    ['application.name = "x"', []],
  ])('%s', (feel, expected) => expect(read(feel).needed).toEqual(expected));
});

describe('what is known of the answer', () => {
  test.each([
    ['null', true],
    ['"x"', false],
    ['review', true],
    ['review.reason', true],
    ['if review = null then "none" else review.decision', false],
    ['if review != null then review else null', true],
    ['{a: review.reason}.a', true],
    ['[review]', false],
  ])('%s may be null: %s', (feel, mayBeNull) => expect(read(feel).value.mayBeNull).toBe(mayBeNull));
});
