/** Who works here, who may act for which group on a day, and for whom he or she stands in then. */
import type { IsoDate } from '../policy/index.ts';
import type { Person } from './person.ts';

/** In which capacity somebody acts: for a group, and in the place of whom. */
export interface Capacity {
  /** Undefined for a task that is given to no group: everybody's. */
  group: string | undefined;
  /** The absent person whose deputy this is; undefined for a member of the group. */
  deputyOf: string | undefined;
}

export interface Staff {
  readonly persons: readonly Person[];
  person(id: string): Person | undefined;
  /** The first of the groups in which the person may act on that day, as a member before as a deputy. */
  capacityIn(groups: readonly string[], id: string, on: IsoDate): Capacity | undefined;
  /** Those who may act for one of the groups on that day. */
  entitled(groups: readonly string[], on: IsoDate): Person[];
}

/** @param persons whose ids differ */
export function staffOf(persons: readonly Person[]): Staff {
  const byId = new Map(persons.map((person) => [person.id, person]));
  const absentFor = (id: string, on: IsoDate) =>
    persons.filter(({ deputies }) => deputies.some((deputy) => deputy.id === id && deputy.from <= on && on <= deputy.to));

  function capacityIn(groups: readonly string[], id: string, on: IsoDate): Capacity | undefined {
    const person = byId.get(id);
    if (!person) return undefined;
    if (groups.length === 0) return { group: undefined, deputyOf: undefined };
    const own = groups.find((group) => person.groups.includes(group));
    if (own !== undefined) return { group: own, deputyOf: undefined };
    for (const absent of absentFor(id, on)) {
      const group = groups.find((one) => absent.groups.includes(one));
      if (group !== undefined) return { group, deputyOf: absent.id };
    }
    return undefined;
  }

  return {
    persons,
    person: (id) => byId.get(id),
    capacityIn,
    entitled: (groups, on) => persons.filter(({ id }) => capacityIn(groups, id, on)),
  };
}
