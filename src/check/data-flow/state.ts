/**
 * Which variables are there at a point of a diagram, and who may have set each of them last. "Nobody yet" is one of the
 * possibilities, so that one set says both what is possible and what is sure.
 */
import { eitherOf, isNull, keyOf, type Value } from './shape.ts';
import type { Step } from './graph.ts';

export interface Setting {
  /** The step that set it; where nobody has, the step at which the process began. */
  readonly by: Step;
  /** Absent where it is not set at all. */
  readonly value?: Value;
}

/** Of one variable: the settings that may be the last, by who made them. */
export type Settings = ReadonlyMap<string, Setting>;

/** By name. A variable that is not in it has not been set on any way. */
export type State = ReadonlyMap<string, Settings>;

const keyOfSetting = ({ by, value }: Setting): string => `${by.element.id}/${by.part}${value ? '' : '/-'}`;

export const settings = (...all: Setting[]): Settings => new Map(all.map((setting) => [keyOfSetting(setting), setting]));

/** What reading the variable yields; undefined where it is never set. */
export function valueIn(state: State, name: string): Value | undefined {
  const all = [...(state.get(name)?.values() ?? [])];
  if (all.every(({ value }) => value === undefined)) return undefined;
  return eitherOf(all.map(({ value }) => value ?? isNull));
}

/** After an exclusive merge: what holds on any of the ways. `start`: where nobody has set anything. */
export function anyOf(states: readonly State[], start: Step): State {
  const names = new Set(states.flatMap((state) => [...state.keys()]));
  const unset = settings({ by: start });
  return new Map([...names].map((name) => [name, new Map(states.flatMap((state) => [...(state.get(name) ?? unset)]))]));
}

/**
 * After a parallel join: all branches have come. What was set before the split is over where a branch has set it anew;
 * `before(setting, branch)` says whether the setting lies before the split, as seen from the branch.
 */
export function allOf(states: readonly State[], start: Step, before: (setting: Setting, branch: number) => boolean): State {
  const joined = anyOf(states, start);
  const lasts = ([key, setting]: [string, Setting], name: string): boolean =>
    states.every((state, branch) => (state.get(name) ?? settings({ by: start })).has(key) || !before(setting, branch));
  return new Map([...joined].map(([name, all]) => [name, new Map([...all].filter((entry) => lasts(entry, name)))]));
}

/** `sure`: whoever was last before is over. */
export function setIn(state: State, name: string, setting: Setting, { sure, start }: { sure: boolean; start: Step }): State {
  const earlier = sure ? [] : [...(state.get(name) ?? settings({ by: start }))];
  return new Map([...state, [name, new Map([...earlier, ...settings(setting)])]]);
}

/** For whoever waits until nothing changes any more. */
export function keyOfState(state: State): string {
  const parts = [...state].map(([name, all]) => `${name}=${[...all].map(([key, { value }]) => key + (value ? keyOf(value) : '')).sort().join('&')}`);
  return parts.sort().join('\n');
}
