/** Every exclusive split has a way for everything that can come, and never two; each way can be taken. */
import { evaluate } from 'feelin';
import { readsOf } from '../../feel/reads.ts';
import { flowNodesOf, isSplit, type Element } from '../../models/diagram.ts';
import type { Finding, Rule } from '../rule.ts';
import { combinationsOf, unknownsOf, type Facts, type Scope } from '../values/combinations.ts';
import { processVariables } from '../values/process-variables.ts';
import { factsInWords, labelled } from '../words.ts';

interface Branch {
  flow: Element;
  feel: string;
}

type Problem = Omit<Finding, 'file'>;

const splits = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'];

export const gatewaysCover: Rule = {
  name: 'gateways-cover',
  check(project, contract) {
    const variables = processVariables(project, contract);
    return project.diagrams.flatMap(({ path, process }) => {
      const gateways = flowNodesOf(process).filter((node) => splits.includes(node.$type) && isSplit(node));
      return gateways.flatMap((gateway) => problemsOf(gateway, variables(gateway))).map((problem) => ({ file: path, ...problem }));
    });
  },
};

function problemsOf(gateway: Element, scope: Scope): Problem[] {
  const flows = (gateway.outgoing ?? []).filter((flow) => flow !== gateway.default);
  const bare = flows.filter(({ conditionExpression }) => !conditionExpression).map(withoutCondition);
  const branches = flows.flatMap((flow) => (flow.conditionExpression ? [{ flow, feel: flow.conditionExpression.body.replace(/^=/, '') }] : []));
  // What does not parse is reported as such.
  if (branches.some(({ feel }) => !readsOf(feel))) return bare;
  return [...bare, ...coverage(gateway, branches, scope)];
}

const withoutCondition = (flow: Element): Problem => ({
  element: flow.id,
  message: `网关${labelled(flow.sourceRef)}的出口${labelled(flow)}没有条件。`,
  remedy: '在 Camunda Modeler 中选中这条连线，在属性面板“Condition”中填写条件。',
});

function coverage(gateway: Element, branches: readonly Branch[], scope: Scope): Problem[] {
  const feels = branches.map(({ feel }) => feel);
  const unknowns = unknownsOf(feels, scope);
  if (unknowns.length > 0) return [unprovable(gateway, `条件读取的 ${unknowns.join('、')} 可能取哪些值无从得知`)];
  const combinations = combinationsOf(feels, scope);
  if (!combinations) return [unprovable(gateway, '条件读取的取值组合过多')];
  const met = combinations.map((facts) => ({ facts, answers: feels.map((feel) => evaluate(feel, { ...facts }).value) }));
  return [...gap(gateway, met), ...overlaps(gateway, branches, met), ...dead(gateway, branches, met)];
}

const unprovable = (gateway: Element, why: string): Problem => ({
  element: gateway.id,
  message: `网关${labelled(gateway)}：${why}，无法核对各出口是否覆盖所有情形。`,
  remedy: '在 Camunda Modeler 中核对条件里的变量名称，使它与办事步骤、表单或者决策表给出的变量一致；名称无误的，请开发人员在该步骤的输出中列明取值。',
});

interface Met {
  facts: Facts;
  answers: readonly unknown[];
}

function gap(gateway: Element, met: readonly Met[]): Problem[] {
  const uncovered = gateway.default ? [] : met.filter(({ answers }) => !answers.includes(true));
  const [first, ...more] = uncovered;
  if (!first) return [];
  return [
    {
      element: gateway.id,
      message: `网关${labelled(gateway)}：当 ${factsInWords(first.facts)} 时没有出口${more.length > 0 ? `（另有 ${more.length} 种情形）` : ''}，案件会停在这里。`,
      remedy: '在 Camunda Modeler 中为该网关添加一个出口，在条件中写明这一取值，或者修改已有出口的条件，把它包括进去；该取值不应出现的，从给出它的表单或者决策表中删去。',
    },
  ];
}

function overlaps(gateway: Element, branches: readonly Branch[], met: readonly Met[]): Problem[] {
  if (gateway.$type !== 'bpmn:ExclusiveGateway') return [];
  return branches.flatMap(({ flow }, second) =>
    branches.slice(0, second).flatMap((other, first) => {
      const both = met.find(({ answers }) => answers[first] === true && answers[second] === true);
      return both ? [overlap(gateway, other.flow, flow, both.facts)] : [];
    }),
  );
}

const overlap = (gateway: Element, first: Element, second: Element, facts: Facts): Problem => ({
  element: second.id,
  message: `网关${labelled(gateway)}：当 ${factsInWords(facts)} 时，出口${labelled(first)}和${labelled(second)}的条件同时成立。`,
  remedy: '在 Camunda Modeler 中修改其中一条连线的条件（属性面板“Condition”），使同一情形只有一个出口。',
});

function dead(gateway: Element, branches: readonly Branch[], met: readonly Met[]): Problem[] {
  return branches
    .filter((_, index) => !met.some(({ answers }) => answers[index] === true))
    .map(({ flow, feel }) => ({
      element: flow.id,
      message: `网关${labelled(gateway)}的出口${labelled(flow)}永远不会走到：条件“${feel}”不可能成立。`,
      remedy: '在 Camunda Modeler 中核对该条件中的取值（属性面板“Condition”），使它与表单选项、决策表结果或者办事步骤给出的取值一致；不再需要的出口请删除。',
    }));
}
