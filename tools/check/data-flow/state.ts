/**
 * Which variables are there at a point of a diagram, and who may have set each of them last. "Nobody yet" is one of the
 * possibilities, so that one set says both what is possible and what is sure.
 */
import type { Step } from './graph.ts';
import { eitherOf, isNull, keyOf, type Value } from './shape.ts';

/** When in a step: its input mappings, its start listeners, the work, its output mappings, its end listeners. */
export type Stage = 'input' | 'start' | 'task' | 'output' | 'end';

/** One for all states that know of it: what is set may be known better later. */
export interface Setting {
  /** The step that sets it; where nobody has, the step at which the process begins. */
  readonly by: Step;
  readonly key: string;
  /** Absent where it is not set at all. */
  readonly value?: Value;
}

/** Of one variable: the settings that may be the last, by their keys. */
export type Settings = ReadonlyMap<string, Setting>;

/** By name. A variable that is not in it has not been set on any way. */
export type State = ReadonlyMap<string, Settings>;

/** All settings of a diagram. */
export interface Book {
  /** Where the process begins: nothing is set there. */
  readonly unset: Setting;
  note(by: Step, stage: Stage, name: string, value: Value): Setting;
  /** True if something was noted that was not known when this was last asked. */
  hasNews(): boolean;
}

export function bookOf(start: Step): Book {
  const noted = new Map<string, Setting & { value: Value }>();
  let news = false;
  return {
    unset: { by: start, key: 'unset' },
    note(by, stage, name, value) {
      const key = `${by.element.id}/${by.part}/${stage}`;
      const known = noted.get(`${key}/${name}`);
      const setting = known ?? { by, key, value };
      if (!known || keyOf(known.value) !== keyOf(value)) news = true;
      setting.value = value;
      noted.set(`${key}/${name}`, setting);
      return setting;
    },
    hasNews() {
      const had = news;
      news = false;
      return had;
    },
  };
}

const only = (setting: Setting): Settings => new Map([[setting.key, setting]]);

/** What reading the variable yields; undefined where it is never set. */
export function valueIn(state: State, name: string): Value | undefined {
  const all = [...(state.get(name)?.values() ?? [])];
  if (all.every(({ value }) => value === undefined)) return undefined;
  return eitherOf(all.map(({ value }) => value ?? isNull));
}

/** After an exclusive merge: what holds on any of the ways. */
export function anyOf(states: readonly State[], { unset }: Book): State {
  const [alone, ...others] = states;
  if (alone && others.length === 0) return alone;
  const nobodys = only(unset);
  const merged = new Map<string, Settings>();
  for (const name of new Set(states.flatMap((state) => [...state.keys()]))) {
    const [first = nobodys, ...rest] = new Set(states.map((state) => state.get(name) ?? nobodys));
    const more = rest.filter((other) => !isSame(first, other));
    merged.set(name, more.length === 0 ? first : new Map([first, ...more].flatMap((all) => [...all])));
  }
  return merged;
}

/**
 * After a parallel join: all branches have come. What was set before the split is over where a branch has set it anew;
 * `before(setting, branch)` says whether the setting lies before the split, as seen from the branch.
 */
export function allOf(states: readonly State[], book: Book, before: (setting: Setting, branch: number) => boolean): State {
  const lasts = (setting: Setting, name: string): boolean =>
    states.every((state, branch) => (state.get(name) ?? only(book.unset)).has(setting.key) || !before(setting, branch));
  return new Map([...anyOf(states, book)].map(([name, all]) => [name, new Map([...all].filter(([, setting]) => lasts(setting, name)))]));
}

/** `sure`: whoever was last before is over. */
export function setIn(state: State, name: string, setting: Setting, { sure, book }: { sure: boolean; book: Book }): State {
  const earlier = sure ? [] : [...(state.get(name) ?? only(book.unset))];
  return new Map([...state, [name, new Map([...earlier, [setting.key, setting]])]]);
}

/** Whether the same settings may be the last; what is known of their values is another matter. */
export const sameSettings = (one: State, other: State): boolean =>
  one.size === other.size && [...one].every(([name, all]) => isSame(all, other.get(name)));
const isSame = (one: Settings, other: Settings | undefined): boolean =>
  one === other || (one.size === other?.size && [...one.keys()].every((key) => other.has(key)));

/** Of what is known of the values, for another diagram. */
export const keyOfValues = (state: State): string =>
  [...state]
    .map(([name]) => [name, valueIn(state, name)] as const)
    .map(([name, value]) => name + (value ? keyOf(value) : ''))
    .sort()
    .join('\n');
