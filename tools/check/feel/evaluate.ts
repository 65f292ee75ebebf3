/**
 * Reads an expression without running it: which names and members it reads that nobody can provide, which of them it
 * cannot do without, and what is known of its answer.
 */
import { evaluateFeel } from '../../../src/models/index.ts';
import { among, any, eitherOf, isNull, list, maybe, memberNames, memberOf, plain, sure, truth, type Value } from '../data-flow/shape.ts';
import { bindings } from './bindings.ts';
import { functionNames } from './functions.ts';
import { notNullWhen } from './narrowing.ts';
import { type Evaluation, given, type Names, type Read } from './scope.ts';
import { isOperand, parse, type Kind } from './tree.ts';

export function evaluate(feel: string, names: Names, kind: Kind = 'expression'): Evaluation {
  const evaluation: Evaluation = { value: maybe(any), misread: [], needed: [], paths: [] };
  const value = valueOf(parse(feel, kind), { names, notNull: new Set(), own: new Set(), nullIsFine: false }, evaluation);
  return { ...evaluation, value, needed: [...new Set(evaluation.needed)], paths: [...new Set(evaluation.paths)] };
}

function valueOf(...[node, scope, found]: Parameters<Read>): ReturnType<Read> {
  return (readers[node.type] ?? readAll)(node, scope, found);
}

/** Reads all parts; what comes of them is not known. */
const readAll: Read = (node, scope, found) => {
  const values = node.children.filter(isOperand).map((child) => valueOf(child, scope, found));
  return node.type === 'Expression' ? (values[0] ?? maybe(any)) : maybe(any);
};
const readPlain: Read = (node, scope, found) => {
  readAll(node, scope, found);
  return sure(plain);
};

// A table's answers are literals, met again at every visit of a step, and feelin parses each as a whole expression.
const literals = new Map<string, Value>();
const readLiteral: Read = ({ text }) => {
  const value = literals.get(text) ?? sure(among([evaluateFeel(text)]));
  literals.set(text, value);
  return value;
};

/** Under the conditions that came before, one after the other: `a != null and a.b`. */
const readLogic =
  (outcome: boolean): Read =>
  (node, scope, found) => {
    const [left, right] = node.children.filter(isOperand);
    if (left) valueOf(left, scope, found);
    if (left && right) valueOf(right, given(scope, notNullWhen(left, outcome)), found);
    return sure(truth);
  };

const readers: Record<string, Read> = {
  ...bindings(valueOf),
  StringLiteral: readLiteral,
  NumericLiteral: readLiteral,
  BooleanLiteral: readLiteral,
  Interval: readPlain,
  ArithmeticExpression: readPlain,
  Conjunction: readLogic(true),
  Disjunction: readLogic(false),
  null: () => isNull,
  '?': () => maybe(any),

  VariableName(node, scope, found) {
    const name = node.text.replace(/^`|`$/g, '');
    const value = scope.names(name);
    if (!scope.own.has(name)) found.paths.push(name);
    if (!value) {
      found.misread.push({ kind: 'name', read: node.text, unknown: name, candidates: [] });
      return maybe(any);
    }
    const mayBeNull = value.mayBeNull && !scope.notNull.has(node.text);
    if (mayBeNull && !scope.nullIsFine && !scope.own.has(name)) found.needed.push(name);
    return { shape: value.shape, mayBeNull };
  },

  PathExpression(node, scope, found) {
    const [base, , member] = node.children;
    if (!base || !member) return maybe(any);
    const from = valueOf(base, scope, found);
    const name = member.text.replace(/^`|`$/g, '');
    const last = found.paths.at(-1);
    if (last === base.text) found.paths.splice(-1, 1, `${base.text}.${name}`);
    const value = memberOf(from, name);
    if (value) return scope.notNull.has(node.text) ? sure(value.shape) : value;
    found.misread.push({ kind: 'member', read: node.text, unknown: name, candidates: memberNames(from.shape) });
    return maybe(any);
  },

  Comparison(node, scope, found) {
    const withNull = node.children.some(({ type }) => type === 'null');
    readAll(node, { ...scope, nullIsFine: scope.nullIsFine || withNull }, found);
    return sure(truth);
  },

  IfExpression(node, scope, found) {
    const [condition, then, otherwise] = node.children.filter(isOperand);
    if (!condition || !then || !otherwise) return maybe(any);
    valueOf(condition, scope, found);
    return eitherOf([
      valueOf(then, given(scope, notNullWhen(condition, true)), found),
      valueOf(otherwise, given(scope, notNullWhen(condition, false)), found),
    ]);
  },

  ParenthesizedExpression(node, scope, found) {
    const inner = node.children.find(isOperand);
    return inner ? valueOf(inner, scope, found) : maybe(any);
  },

  List: (node, scope, found) => sure(list(eitherOf(node.children.filter(isOperand).map((child) => valueOf(child, scope, found))))),

  FunctionInvocation(node, scope, found) {
    const [called, parameters] = node.children.filter(isOperand);
    if (!called) return maybe(any);
    const name = called.text.replace(/\s+/g, ' ');
    if (called.type !== 'VariableName') valueOf(called, scope, found);
    else if (!functionNames.has(name) && !scope.names(name)) {
      found.misread.push({ kind: 'function', read: node.text, unknown: name, candidates: [...functionNames] });
    }
    const forgiving = name === 'is defined' || name === 'get or else';
    if (parameters) readAll(parameters, { ...scope, nullIsFine: scope.nullIsFine || forgiving }, found);
    return sure(any);
  },

  NamedParameter(node, scope, found) {
    const value = node.children.at(-1);
    return value ? valueOf(value, scope, found) : maybe(any);
  },

  InstanceOfExpression(node, scope, found) {
    const [left] = node.children;
    if (left) valueOf(left, { ...scope, nullIsFine: true }, found);
    return sure(plain);
  },
  DateTimeConstructor: () => sure(plain),
  DateTimeLiteral: readPlain,
};
