/** What the variables can be when a step begins. */
import type { z } from 'zod';
import type { Flow } from '../data-flow/analysis.ts';
import { reachedFrom, type Step } from '../data-flow/graph.ts';
import { mappingsOf } from '../../bpmnlint-plugin/index.ts';
import { workersOf } from '../data-flow/results.ts';
import { valueOf } from '../data-flow/schema-shape.ts';
import { eitherOf, type Value } from '../data-flow/shape.ts';
import type { Setting } from '../data-flow/state.ts';
import type { Contract } from '../rule.ts';
import type { Scope } from './combinations.ts';
import { narrow } from './narrow.ts';

/** On ways where a variable is not set it is not looked at here: the rule `provided` tells of them. */
export function scopeAt(step: Step, flow: Flow, contract: Contract): Scope {
  const state = flow.at.get(step)?.entered ?? new Map<string, never>();
  return (name) => {
    const settings = [...(state.get(name)?.values() ?? [])];
    const values = settings.map((setting) => behindDemands(name, setting, step, flow, contract)).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : eitherOf(values);
  };
}

/** A case stops at a worker that gets something else than its schema takes: what lies behind it need not expect that. */
function behindDemands(name: string, { by, value }: Setting, step: Step, flow: Flow, contract: Contract): Value | undefined {
  const demanding = flow.steps.filter((one) => one !== by && one !== step && demandsOf(one, name, contract).length > 0);
  const onEveryWay = demanding.filter((one) => !reachedFrom(flow.next.get(by) ?? [], flow, (passed) => passed === one).has(step));
  const demands = onEveryWay.flatMap((one) => demandsOf(one, name, contract));
  return demands.reduce<Value | undefined>((left, demand) => left && narrow(left, demand), value);
}

function demandsOf({ element }: Step, name: string, contract: Contract): Value[] {
  if (mappingsOf(element, 'inputParameters').some(({ target }) => target === name)) return [];
  return workersOf(element, 'task', contract).flatMap(({ input }) => {
    const schema = (input.shape as Record<string, z.ZodType>)[name];
    return schema ? [valueOf(schema)] : [];
  });
}
