/** A default flow is no way for what is missing: it would become a decision that nobody has taken. */
import { type Element, evaluateFeel, isSplit } from '../../../src/models/index.ts';
import { flowsOf } from '../data-flow/analysis.ts';
import { flowsFrom } from '../data-flow/graph.ts';
import { feelOf } from '../feel/diagram-expressions.ts';
import { unlikePart } from '../feel/functions.ts';
import { syntaxProblem } from '../feel/syntax.ts';
import type { Check } from '../rule.ts';
import { scopeAt } from '../values/at-step.ts';
import { combinationsOf, type Facts, type Scope } from '../values/combinations.ts';
import { factsInWords } from '../values/words.ts';
import { called } from '../../bpmnlint-plugin/index.ts';

export const check: Check = (project, contract) =>
  flowsOf(project, contract).flatMap((flow) =>
    flow.steps.flatMap((step) => {
      const { element } = step;
      if (!element.default || !isSplit(element)) return [];
      const missing = missingAtDefault(element, scopeAt(step, flow, contract));
      if (!missing) return [];
      return [
        {
          file: flow.diagram.path,
          element: element.default.id,
          message: `${called(element)}：当 ${factsInWords(missing)} 时会走默认的${called(element.default)}，缺少的内容就成了一个没有人作出的决定。`,
          remedy:
            '在 Camunda Modeler 中取消这条连线的默认标记（右键“Sequence flow”），为它写明“Condition expression”；确需默认的，先为“为空”的情形另画一条连线。',
        },
      ];
    }),
  );

/** Something that can come although it is missing, and that no condition takes. A missing variable is null in FEEL, whoever should have set it. */
function missingAtDefault(gateway: Element, scope: Scope): Facts | undefined {
  const feels = flowsFrom(gateway)
    .filter((flow) => flow !== gateway.default)
    .map(({ conditionExpression }) => feelOf(conditionExpression?.body) ?? '');
  if (feels.some((feel) => syntaxProblem(feel) ?? unlikePart(feel))) return undefined;
  const combinations = combinationsOf(feels, (name) => {
    const value = scope(name);
    return value && { ...value, mayBeNull: true };
  });
  const possible =
    'possible' in combinations ? combinations.possible : [{ [('unknown' in combinations && combinations.unknown[0]) || '']: null }];
  const missing = possible.filter((facts) => Object.values(facts).includes(null));
  return missing.find((facts) => !feels.some((feel) => evaluateFeel(feel, facts) === true));
}
