import type { ParameterSet } from './parameters.ts';

/** A parameter set that remembers the version of every value taken from it. */
export interface NotedParameters extends ParameterSet {
  /** Versions of the values taken so far, each once. */
  versions(): string[];
}

/** Wraps a set, so that a decision can say on which parameter versions it rests. */
export function notedParameters(parameters: ParameterSet): NotedParameters {
  const taken = new Set<string>();
  return {
    definitions: parameters.definitions,
    parameter(name, on) {
      const value = parameters.parameter(name, on);
      taken.add(value.version);
      return value;
    },
    versions: () => [...taken].sort(),
  };
}
