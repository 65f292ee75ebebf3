/** Notes what a step asks, so that a change of its outcome can be traced to what was asked. */
import type { ParameterName, ParameterSet } from '../../src/policy/index.ts';
import type { Facts } from '../../src/models/index.ts';

export interface Asked {
  /** Each once; `on`: a day or a month. */
  parameters: Map<string, { name: ParameterName; on: Parameters<ParameterSet['parameter']>[1] }>;
  tables: { decisionId: string; facts: Facts; complete: boolean }[];
  /** The earlier steps whose outcome was read. */
  steps: Set<string>;
}

export const nothingAsked = (): Asked => ({ parameters: new Map(), tables: [], steps: new Set() });

export function notingParameters(parameters: ParameterSet, asked: Asked): ParameterSet {
  return {
    definitions: parameters.definitions,
    parameter(name, on) {
      asked.parameters.set(`${name} ${on}`, { name, on });
      return parameters.parameter(name, on);
    },
  };
}
