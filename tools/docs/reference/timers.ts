/** Every timer of the diagrams, and the parameter that it takes its length from. */
import { isoDate, termText } from '../../../src/policy/index.ts';
import { loadParameters, type Project } from '../../../src/models/index.ts';
import { parameterSchemas, timersOf } from '../../../src/processes/index.ts';
import { labelWithId, labelledSteps, type Step } from './elements.ts';
import { lines, markdownTable } from './table.ts';

const definitionOf = ({ element }: Step) => element.eventDefinitions?.find(({ $type }) => $type === 'bpmn:TimerEventDefinition');

/** A reminder leaves the wait open, a deadline ends it. */
function kindOf({ element }: Step): string {
  if (!element.attachedToRef) return '等待期满';
  return element.cancelActivity ? '到期，结束等待' : '定期进行，继续等待';
}

/** All values with the day from which each holds: a page must not change by itself when a day passes. */
function lengthOf(expression: string, process: string): string[] {
  const timer = expression.replace(/^=deadlines\./, '');
  const definition = loadParameters(parameterSchemas).definitions.find(({ name }) => name === timersOf(process)[timer]);
  if (!definition) return [expression];
  const values = definition.values.map(({ value, validFrom }) => `${termText(String(value))}（自${isoDate(validFrom)}起）`);
  return [`${definition.title}（${definition.name}）`, lines(values)];
}

export function timersTable(project: Project): string {
  const rows = labelledSteps(project).flatMap((step) => {
    const definition = definitionOf(step);
    if (!definition) return [];
    const { process, element, label } = step;
    const length = (definition.timeDuration ?? definition.timeCycle)?.body ?? '';
    const name = project.diagrams.find(({ id }) => id === process)?.process.name ?? process;
    return [[name, label, element.attachedToRef ? labelWithId(element.attachedToRef) : '', kindOf(step), ...lengthOf(length, process)]];
  });
  return markdownTable(['流程', '时限', '所在步骤', '到期时', '取自参数', '现行取值'], rows);
}
