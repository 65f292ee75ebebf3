/** What the fields of a form fill in, by variable. */
import type { Component, FormSchema } from '../../../src/models/index.ts';
import { list, maybe, object, plain, sure, type Value } from './shape.ts';

const inputs = new Set(['textfield', 'textarea', 'number', 'datetime', 'checkbox', 'checklist', 'radio', 'select', 'taglist']);

/** A tree of keys as they are nested; an empty one is a field. */
interface Keys {
  readonly [key: string]: { readonly repeated: boolean; readonly keys: Keys };
}

export function answersOf(schema: FormSchema): Record<string, Value> {
  const answers = keysOf(schema.components ?? []);
  return Object.fromEntries(Object.entries(answers).map(([name, { repeated, keys }]) => [name, sure(valueOf(repeated, keys).shape)]));
}

function keysOf(components: readonly Component[]): Keys {
  return components.reduce<Keys>((keys, component) => {
    const { type, key, path, components: below = [] } = component;
    if (type === 'dynamiclist') return put(keys, (path ?? '').split('.'), true, keysOf(below));
    if (key !== undefined && inputs.has(type)) return put(keys, key.split('.'), false, {});
    const prefix = path ? path.split('.') : [];
    return prefix.length > 0 ? put(keys, prefix, false, keysOf(below)) : merge(keys, keysOf(below));
  }, {});
}

function put(keys: Keys, [head = '', ...rest]: readonly string[], repeated: boolean, below: Keys): Keys {
  const there = keys[head] ?? { repeated: false, keys: {} };
  const inner = rest.length > 0 ? put(there.keys, rest, repeated, below) : merge(there.keys, below);
  return { ...keys, [head]: { repeated: there.repeated || (rest.length === 0 && repeated), keys: inner } };
}

const merge = (one: Keys, other: Keys): Keys =>
  Object.entries(other).reduce((keys, [name, { repeated, keys: below }]) => put(keys, [name], repeated, below), one);

/** Hidden fields are not sent. */
function valueOf(repeated: boolean, keys: Keys): Value {
  const names = Object.entries(keys);
  const shape =
    names.length === 0
      ? plain
      : object(Object.fromEntries(names.map(([name, { repeated: many, keys: below }]) => [name, valueOf(many, below)])));
  return maybe(repeated ? list(sure(shape)) : shape);
}
