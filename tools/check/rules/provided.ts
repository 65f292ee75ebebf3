/** What a step cannot do without is there on every way that leads to it: the inputs of its workers, the names of a condition, a timer, a correlation key. */
import type { z } from 'zod';
import { callsOf, type Flow, flowsOf } from '../data-flow/analysis.ts';
import type { Step } from '../data-flow/graph.ts';
import { readsOf } from '../data-flow/reads.ts';
import { missingMembers } from '../data-flow/required.ts';
import { workersOf } from '../data-flow/results.ts';
import { type Setting, type State, valueIn } from '../data-flow/state.ts';
import { wayOf, wordsOf } from '../data-flow/way.ts';
import type { Contract, Finding, Check } from '../rule.ts';
import { called } from '../../bpmnlint-plugin/index.ts';

export const check: Check = (project, contract) => {
  const flows = flowsOf(project, contract);
  return [
    ...flows.flatMap((flow) => [...flow.at.keys()].flatMap((step) => inputsOf(flow, step, contract, flows))),
    ...readsOf(project, contract).flatMap(({ flow, step, state, role, file, element, where, feel, evaluation }) =>
      ['condition', 'timer', 'correlation'].includes(role)
        ? evaluation.needed.flatMap((name) =>
            missing({ flows, flow, step, name, state, file, element, who: `${where}“${feel}”`, mayBe: nothing }),
          )
        : [],
    ),
  ];
};

const nothing = { absent: false, null: false };

interface Need {
  flows: readonly Flow[];
  flow: Flow;
  step: Step;
  name: string;
  state: State;
  file: string;
  element: string;
  /** Who needs it, in Chinese. */
  who: string;
  mayBe: { absent: boolean; null: boolean };
}

function inputsOf(flow: Flow, step: Step, contract: Contract, flows: readonly Flow[]): Finding[] {
  const { element } = step;
  const passed = flow.at.get(step);
  if (!passed) return [];
  return (['start', 'task', 'end'] as const).flatMap((when) =>
    workersOf(element, when, contract).flatMap(({ jobType, input }) =>
      Object.entries(input.shape as Record<string, z.ZodType>).flatMap(([name, schema]) => {
        const state = when === 'end' ? passed.done : passed.inside;
        const mayBe = { absent: schema.safeParse(undefined).success, null: schema.safeParse(null).success };
        const need: Need = {
          flows,
          flow,
          step,
          name,
          state,
          file: flow.diagram.path,
          element: element.id,
          who: `${called(element)}的工作程序“${jobType}”`,
          mayBe,
        };
        const value = valueIn(state, name);
        return [...missing(need), ...(value ? missingMembers(schema, value, name).map((path) => withoutMember(need, path)) : [])];
      }),
    ),
  );
}

function missing(need: Need): Finding[] {
  const { flows, flow, step, name, state, file, element, who, mayBe } = need;
  const all = state.get(name);
  if (!all)
    return mayBe.absent
      ? []
      : [
          {
            file,
            element,
            message: `${who}需要变量“${name}”，而前面没有任何步骤、消息或者映射提供它。`,
            remedy: `请先由前面的步骤提供“${name}”，或者用输入映射给出。`,
          },
        ];
  const unset = [...all.values()].find(({ value }) => value === undefined);
  if (unset && !mayBe.absent) {
    const way = wordsOf(wayOf(flow, step, name, unset)) + callersWithout(name, flow, flows);
    return [
      {
        file,
        element,
        message: `${who}需要变量“${name}”，而有的路径没有提供它：${way}。`,
        remedy: `请使这条路径也经过提供“${name}”的步骤（${providers(all)}），或者用输入映射给出。`,
      },
    ];
  }
  const empty = [...all.values()].find(({ value }) => value?.mayBeNull === true);
  if (empty && !mayBe.null)
    return [
      {
        file,
        element,
        message: `${who}需要变量“${name}”，而${called(empty.by.element)}给出的可能是空值（null）。`,
        remedy: `请在映射中为空值给出另外的值，或者不经过这条路径。`,
      },
    ];
  return [];
}

/** A called process has what its callers hand over. */
function callersWithout(name: string, { diagram }: Flow, flows: readonly Flow[]): string {
  const calls = flows.flatMap((flow) => callsOf(flow).map((call) => ({ ...call, by: flow.diagram })));
  const without = calls.filter(({ processId, state }) => processId === diagram.id && !state.has(name));
  return without.map(({ by, element }) => `（${by.path}的${called(element)}没有传递它）`).join('');
}

const providers = (all: ReadonlyMap<string, Setting>): string =>
  [...new Set([...all.values()].filter(({ value }) => value).map(({ by }) => called(by.element)))].slice(0, 4).join('、');

function withoutMember({ file, element, who }: Need, path: string): Finding {
  return {
    file,
    element,
    message: `${who}需要“${path}”，而提供的变量中没有这一项。`,
    remedy: '请在提供这个变量的步骤、决策表的输出列或者映射中补上这一项。',
  };
}
