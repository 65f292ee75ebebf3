/** Every exclusive split has a way for everything that can come, and never two; each way can be taken. */
import { type Element, evaluateFeel, isSplit } from '../../../src/models/index.ts';
import { flowsOf } from '../data-flow/analysis.ts';
import { flowsFrom } from '../data-flow/graph.ts';
import { feelOf } from '../feel/diagram-expressions.ts';
import { unlikePart } from '../feel/functions.ts';
import { syntaxProblem } from '../feel/syntax.ts';
import type { Finding, Check } from '../rule.ts';
import { scopeAt } from '../values/at-step.ts';
import { combinationsOf, type Facts, type Scope } from '../values/combinations.ts';
import { andMore, factsInWords } from '../values/words.ts';
import { called } from '../../bpmnlint-plugin/index.ts';

type Problem = Omit<Finding, 'file'>;

interface Branch {
  flow: Element;
  feel: string;
}

const splits = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'];

export const check: Check = (project, contract) =>
  flowsOf(project, contract).flatMap((flow) =>
    flow.steps
      .filter(({ element }) => splits.includes(element.$type) && isSplit(element))
      .flatMap((step) =>
        problemsOf(step.element, scopeAt(step, flow, contract)).map((problem) => ({ file: flow.diagram.path, ...problem })),
      ),
  );

function problemsOf(gateway: Element, scope: Scope): Problem[] {
  const flows = flowsFrom(gateway).filter((flow) => flow !== gateway.default);
  const branches = flows.map((flow) => ({ flow, feel: feelOf(flow.conditionExpression?.body) ?? '' }));
  const bare = flows.filter(({ conditionExpression }) => !conditionExpression).map((flow) => withoutCondition(gateway, flow));
  // What does not parse is told by the rule `feel`.
  return bare.length > 0 || branches.some(({ feel }) => syntaxProblem(feel)) ? bare : coverage(gateway, branches, scope);
}

const withoutCondition = (gateway: Element, flow: Element): Problem => ({
  element: flow.id,
  message: `${called(gateway)}的${called(flow)}没有条件。`,
  remedy: '在 Camunda Modeler 中选中这条连线，在属性面板的“Condition expression”中填写条件。',
});

function coverage(gateway: Element, branches: readonly Branch[], scope: Scope): Problem[] {
  const feels = branches.map(({ feel }) => feel);
  const unlike = feels.map((feel) => unlikePart(feel)).find((part) => part !== undefined);
  if (unlike !== undefined) return [unprovable(gateway, `条件用到“${unlike}”，何时成立只有引擎知道`)];
  const combinations = combinationsOf(feels, scope);
  if ('unknown' in combinations) return [unprovable(gateway, `条件读取的 ${combinations.unknown.join('、')} 可能取哪些值无从得知`)];
  if ('tooMany' in combinations) return [unprovable(gateway, '条件读取的取值组合过多')];
  const met = combinations.possible.map((facts) => ({ facts, answers: feels.map((feel) => evaluateFeel(feel, facts)) }));
  return [...gap(gateway, met), ...overlaps(gateway, branches, met), ...dead(gateway, branches, met)];
}

const unprovable = (gateway: Element, why: string): Problem => ({
  element: gateway.id,
  message: `${called(gateway)}：${why}，无法核对各条出路是否覆盖所有情形。`,
  remedy:
    '在 Camunda Modeler 中核对各条连线的条件，使变量名称与前面的步骤、表单或者决策表给出的一致；名称无误的，请开发人员在给出它的工作程序的输出中列明取值。',
});

interface Met {
  facts: Facts;
  answers: readonly unknown[];
}

function gap(gateway: Element, met: readonly Met[]): Problem[] {
  const [first, ...more] = gateway.default ? [] : met.filter(({ answers }) => !answers.includes(true));
  if (!first) return [];
  return [
    {
      element: gateway.id,
      message: `${called(gateway)}：当 ${factsInWords(first.facts)} 时没有出路${andMore(more.length)}，案件会停在这里。`,
      remedy: '在 Camunda Modeler 中从该网关再画一条连线，并在“Condition expression”中写明这一情形，或者改写已有连线的条件，把它包括进去。',
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
  message: `${called(gateway)}：当 ${factsInWords(facts)} 时，${called(first)}和${called(second)}的条件同时成立，走哪一条全凭先后。`,
  remedy: '在 Camunda Modeler 中改写其中一条连线的“Condition expression”，使同一情形只有一条出路。',
});

function dead(gateway: Element, branches: readonly Branch[], met: readonly Met[]): Problem[] {
  return branches
    .filter((_, index) => !met.some(({ answers }) => answers[index] === true))
    .map(({ flow, feel }) => ({
      element: flow.id,
      message: `${called(gateway)}的${called(flow)}永远不会走到：条件“${feel}”不可能成立。`,
      remedy:
        '在 Camunda Modeler 中核对“Condition expression”里的取值，使它与表单选项、决策表结果或者工作程序给出的取值一致；不再需要的连线请删除。',
    }));
}
