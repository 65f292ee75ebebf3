/** What the timers of a diagram wait for, as the parameters say it on the day of the print. */
import { type Element, flowElementsOf, loadParameters } from '../../../src/models/index.ts';
import { type IsoDate, termText } from '../../../src/policy/index.ts';
import { parameterSchemas, timersOf } from '../../../src/processes/index.ts';

export interface Term {
  /** 30日 */
  readonly words: string;
  /** The parameter; undefined where the diagram itself says how long. */
  readonly parameter: { readonly name: string; readonly title: string; readonly validFrom: string; readonly example: boolean } | undefined;
}

/** By the ids of the timer events. @throws Error where a parameter has no value on that day */
export function termsOf(process: Element, on: IsoDate): Map<string, Term> {
  return new Map(
    flowElementsOf(process).flatMap((element) => {
      const timer = element.eventDefinitions?.find(({ $type }) => $type === 'bpmn:TimerEventDefinition');
      const expression = (timer?.timeDuration ?? timer?.timeCycle)?.body;
      return expression === undefined ? [] : [[element.id, termOf(expression, process.id, on)]];
    }),
  );
}

function termOf(expression: string, process: string, on: IsoDate): Term {
  const timer = expression.replace(/^=deadlines\./, '');
  const definition = loadParameters(parameterSchemas).definitions.find(({ name }) => name === timersOf(process)[timer]);
  if (!definition) return { words: termText(expression), parameter: undefined };
  const { name, title, values } = definition;
  const value = values.findLast(({ validFrom }) => validFrom <= on);
  if (!value) throw new Error(`The parameter ${name} has no value on ${on}.`);
  return { words: termText(String(value.value)), parameter: { name, title, validFrom: value.validFrom, example: value.example } };
}
