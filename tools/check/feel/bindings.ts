/** The parts that make names of their own: for an item of a list, an entry of a context, a parameter of a function. */
import { any, itemOf, list, maybe, memberNames, memberOf, number, object, sure, truth, type Value } from '../data-flow/shape.ts';
import { type Evaluation, type Names, type Read, type Scope, withNames } from './scope.ts';
import { isOperand, type Node } from './tree.ts';

export function bindings(valueOf: Read): Record<string, Read> {
  return {
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
      const inside = withIterators(node, scope, found, valueOf);
      return body ? sure(list(valueOf(body, withNames(inside, { partial: maybe(any) }), found))) : maybe(any);
    },

    QuantifiedExpression(node, scope, found) {
      const body = node.children.at(-1);
      if (body) valueOf(body, withIterators(node, scope, found, valueOf), found);
      return sure(truth);
    },

    FunctionDefinition(node, scope, found) {
      const parameters = node.children.find(({ type }) => type === 'FormalParameters')?.children ?? [];
      const body = node.children.find(({ type }) => type === 'FunctionBody');
      const made = Object.fromEntries(parameters.filter(isOperand).map(({ text }) => [(text.split(':')[0] ?? '').trim(), maybe(any)]));
      if (body) valueOf(body, withNames(scope, made), found);
      return sure(any);
    },
  };
}

/** The names of `for` and `some`, each for an item of its list; a later one sees those before it. */
function withIterators(node: Node, scope: Scope, found: Evaluation, valueOf: Read): Scope {
  const iterators = node.children.find(({ type }) => type === 'InExpressions')?.children ?? [];
  return iterators.filter(isOperand).reduce((inside, { children }) => {
    const [name, context] = children.filter(isOperand);
    if (!name || !context) return inside;
    const [from, to] = context.children.filter(isOperand).map((child) => valueOf(child, inside, found));
    return withNames(inside, { [name.text]: to || !from ? sure(number) : itemOf(from) });
  }, scope);
}
