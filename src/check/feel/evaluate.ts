/**
 * Reads an expression without running it: which names and members it reads that nobody can provide, which of them it
 * cannot do without, and what is known of its answer.
 */
import { any, eitherOf, isNull, itemOf, list, maybe, memberNames, memberOf, object, plain, sure, type Value } from '../data-flow/shape.ts';
import { functionNames } from './functions.ts';
import { notNullWhen } from './narrowing.ts';
import { isOperand, parse, type Kind, type Node } from './tree.ts';

/** What a name stands for; undefined if nothing is known by that name. */
export type Names = (name: string) => Value | undefined;

export interface Misread {
  kind: 'name' | 'member' | 'function';
  /** As it stands in the expression, such as `review.decsion`. */
  read: string;
  /** The part that nobody provides. */
  unknown: string;
  /** What it could have been. */
  candidates: readonly string[];
}

export interface Evaluation {
  value: Value;
  misread: Misread[];
  /** Names of the outside that may be null while the expression needs them. */
  needed: string[];
  /** Every dotted path that is read, such as `application.hukou`. */
  paths: string[];
}

interface Scope {
  names: Names;
  /** Paths that were compared with null before this part is reached. */
  notNull: ReadonlySet<string>;
  /** Names that the expression itself makes. */
  own: ReadonlySet<string>;
  /** Null is as good here as any value: `a = null`. */
  nullIsFine: boolean;
}

export function evaluate(feel: string, names: Names, kind: Kind = 'expression'): Evaluation {
  const evaluation: Evaluation = { value: maybe(any), misread: [], needed: [], paths: [] };
  const value = valueOf(parse(feel, kind), { names, notNull: new Set(), own: new Set(), nullIsFine: false }, evaluation);
  return { ...evaluation, value, needed: [...new Set(evaluation.needed)], paths: [...new Set(evaluation.paths)] };
}

type Read = (node: Node, scope: Scope, found: Evaluation) => Value;

const valueOf: Read = (node, scope, found) => (readers[node.type] ?? readAll)(node, scope, found);

/** Reads all parts; what comes of them is not known. */
const readAll: Read = (node, scope, found) => {
  const values = node.children.filter(isOperand).map((child) => valueOf(child, scope, found));
  return node.type === 'Expression' ? (values[0] ?? maybe(any)) : maybe(any);
};
const readPlain: Read = (node, scope, found) => {
  readAll(node, scope, found);
  return sure(plain);
};

/** Under the conditions that came before, one after the other: `a != null and a.b`. */
const readLogic = (outcome: boolean): Read => (node, scope, found) => {
  const [left, right] = node.children.filter(isOperand);
  if (left) valueOf(left, scope, found);
  if (left && right) valueOf(right, given(scope, notNullWhen(left, outcome)), found);
  return sure(plain);
};

const given = (scope: Scope, paths: readonly string[]): Scope => ({ ...scope, notNull: new Set([...scope.notNull, ...paths]) });
const withNames = (scope: Scope, made: Readonly<Record<string, Value>>): Scope => ({
  ...scope,
  names: (name) => (Object.hasOwn(made, name) ? made[name] : scope.names(name)),
  own: new Set([...scope.own, ...Object.keys(made)]),
});

const readers: Record<string, Read> = {
  StringLiteral: () => sure(plain),
  NumericLiteral: () => sure(plain),
  BooleanLiteral: () => sure(plain),
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
    return sure(plain);
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

  Context(node, scope, found) {
    const members: Record<string, Value> = {};
    for (const { children } of node.children.filter(({ type }) => type === 'ContextEntry')) {
      const [key, entry] = children.filter(isOperand);
      // An entry sees those before it.
      if (key && entry) members[key.text.replace(/^["`]|["`]$/g, '')] = valueOf(entry, withNames(scope, members), found);
    }
    return sure(object(members));
  },

  FilterExpression(node, scope, found) {
    const [base, filter] = node.children.filter(isOperand);
    if (!base || !filter) return maybe(any);
    const item = itemOf(valueOf(base, scope, found));
    if (filter.type === 'NumericLiteral') return maybe(item.shape);
    // The filter sees the members of the item as names of their own; of an unknown item it may be any name.
    const ofItem = (name: string): Value | undefined => (name === 'item' ? item : memberOf(item, name));
    const unknown = item.shape.kind === 'any';
    const names: Names = (name) => (unknown ? (scope.names(name) ?? ofItem(name)) : (ofItem(name) ?? scope.names(name)));
    const inside = { ...scope, names, own: new Set([...scope.own, 'item', ...memberNames(item.shape)]) };
    valueOf(filter, inside, found);
    return sure(list(item));
  },

  ForExpression(node, scope, found) {
    const body = node.children.at(-1);
    const inside = withIterators(node, scope, found);
    return body ? sure(list(valueOf(body, withNames(inside, { partial: maybe(any) }), found))) : maybe(any);
  },

  QuantifiedExpression(node, scope, found) {
    const body = node.children.at(-1);
    if (body) valueOf(body, withIterators(node, scope, found), found);
    return sure(plain);
  },

  FunctionDefinition(node, scope, found) {
    const parameters = node.children.find(({ type }) => type === 'FormalParameters')?.children ?? [];
    const body = node.children.find(({ type }) => type === 'FunctionBody');
    const made = Object.fromEntries(parameters.filter(isOperand).map(({ text }) => [(text.split(':')[0] ?? '').trim(), maybe(any)]));
    if (body) readAll(body, withNames(scope, made), found);
    return sure(any);
  },

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

function withIterators(node: Node, scope: Scope, found: Evaluation): Scope {
  const iterators = node.children.find(({ type }) => type === 'InExpressions')?.children ?? [];
  return iterators.filter(isOperand).reduce((inside, { children }) => {
    const [name, context] = children.filter(isOperand);
    if (!name || !context) return inside;
    const [from, to] = context.children.filter(isOperand).map((child) => valueOf(child, inside, found));
    return withNames(inside, { [name.text]: to || !from ? sure(plain) : itemOf(from) });
  }, scope);
}
