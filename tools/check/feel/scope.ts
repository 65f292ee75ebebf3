/** What a part of an expression sees, and what was found in the parts before it. */
import type { Value } from '../data-flow/shape.ts';
import type { Node } from './tree.ts';

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

export interface Scope {
  names: Names;
  /** Paths that were compared with null before this part is reached. */
  notNull: ReadonlySet<string>;
  /** Names that the expression itself makes. */
  own: ReadonlySet<string>;
  /** Null is as good here as any value: `a = null`. */
  nullIsFine: boolean;
}

/** What is known of the answer of a part; what it reads is added to `found`. */
export type Read = (node: Node, scope: Scope, found: Evaluation) => Value;

/** Under a condition that was met before: these are not null. */
export const given = (scope: Scope, paths: readonly string[]): Scope => ({ ...scope, notNull: new Set([...scope.notNull, ...paths]) });

/** With names that the expression itself makes. */
export const withNames = (scope: Scope, made: Readonly<Record<string, Value>>): Scope => ({
  ...scope,
  names: (name) => (Object.hasOwn(made, name) ? made[name] : scope.names(name)),
  own: new Set([...scope.own, ...Object.keys(made)]),
});
