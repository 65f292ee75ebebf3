/** Where a diagram holds FEEL: conditions, timers, mappings, correlation keys, and every other `=` value of Camunda's extensions. */
import { type Element, type EventDefinition, type Extension, flowElementsOf } from '../../../src/models/index.ts';

export interface DiagramExpression {
  element: Element;
  role: 'condition' | 'timer' | 'correlation' | 'input' | 'output' | 'other';
  /** What it is there for, in Chinese. */
  where: string;
  /** FEEL without the leading `=`. */
  feel: string;
}

/** `=x` is FEEL; anything else is a text that stands for itself. */
export const feelOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.startsWith('=') ? value.slice(1) : undefined;

export function expressionsIn(process: Element): DiagramExpression[] {
  return flowElementsOf(process).flatMap(expressionsOf);
}

export function expressionsOf(element: Element): DiagramExpression[] {
  const make = (role: DiagramExpression['role'], where: string, value: unknown): DiagramExpression[] => {
    const feel = feelOf(value);
    return feel === undefined ? [] : [{ element, role, where, feel }];
  };
  return [
    ...make('condition', '条件', element.conditionExpression?.body),
    ...(element.eventDefinitions ?? []).flatMap((event) => timers(event).flatMap((text) => make('timer', '定时', text))),
    ...messagesOf(element).flatMap((message) => [
      ...make('other', '消息名称', message.name),
      ...valuesOf(message).flatMap(({ correlationKey }) => make('correlation', '消息关联键', correlationKey)),
    ]),
    ...valuesOf(element).flatMap((extension) => inExtension(extension, make)),
  ];
}

const timers = ({ timeCycle, timeDuration, timeDate }: EventDefinition): (string | undefined)[] => [
  timeCycle?.body,
  timeDuration?.body,
  timeDate?.body,
];
const valuesOf = ({ extensionElements }: Element): readonly Extension[] => extensionElements?.values ?? [];

export function messagesOf({ messageRef, eventDefinitions }: Element): Element[] {
  return [messageRef, ...(eventDefinitions ?? []).map((definition) => definition.messageRef)].filter((message) => message !== undefined);
}

type Make = (role: DiagramExpression['role'], where: string, value: unknown) => DiagramExpression[];

/** Headers and properties are texts, whatever they begin with. */
const textsOnly = new Set(['zeebe:Header', 'zeebe:Property']);

function inExtension(extension: Extension, make: Make): DiagramExpression[] {
  const { $type, source, target } = extension;
  if (textsOnly.has($type)) return [];
  if ($type === 'zeebe:Input') return make('input', `输入映射“${String(target)}”`, source);
  if ($type === 'zeebe:Output') return make('output', `输出映射“${String(target)}”`, source);
  return Object.entries(extension).flatMap(([name, value]) => {
    if (Array.isArray(value)) return (value as Extension[]).flatMap((inner) => inExtension(inner, make));
    return name.startsWith('$') ? [] : make('other', `属性“${name}”`, value);
  });
}
