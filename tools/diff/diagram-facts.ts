/**
 * What is stored of an element, as a flat list: the path of a property, and its value as in the file. A path begins anew at
 * each part of the element: `name`, `AssignmentDefinition.candidateGroups`, `Input(recipients).source`.
 */
import type { Element } from '../../src/models/index.ts';

export type Facts = ReadonlyMap<string, string>;

/** An object of bpmn-moddle: it describes its own properties. */
export interface Moddle {
  readonly $type: string;
  readonly $descriptor: { readonly properties: readonly { name: string; isMany?: boolean; isReference?: boolean; isVirtual?: boolean }[] };
  readonly $attrs?: Readonly<Record<string, string>>;
  readonly [property: string]: unknown;
}

/** Elements of their own, and what only says by whom the file was written or how a template looks. */
const skipped: ReadonlySet<string> = new Set([
  'id',
  'flowElements',
  'laneSets',
  'lanes',
  'childLaneSet',
  'artifacts',
  'participants',
  'messageFlows',
  'rootElements',
  'diagrams',
  'targetNamespace',
  'exporter',
  'exporterVersion',
  'modelerTemplateIcon',
  'textFormat',
  'language',
]);

/** Parts that come more than once: what tells one from another. */
const keys: Readonly<Record<string, readonly string[]>> = {
  Input: ['target'],
  Output: ['target'],
  Header: ['key'],
  Property: ['name'],
  ExecutionListener: ['eventType', 'type'],
  TaskListener: ['eventType', 'type'],
};

const isObject = (value: unknown): value is Moddle => typeof value === 'object' && value !== null;
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export function factsOf(element: Element): Facts {
  const root = element as unknown as Moddle;
  const attributes = Object.entries(root.$attrs ?? {}).filter(([name]) => !name.startsWith('xmlns'));
  return new Map([['$type', element.$type], ...properties(root, ''), ...attributes]);
}

function properties(object: Moddle, prefix: string, known: readonly string[] = []): [string, string][] {
  return object.$descriptor.properties.flatMap(({ name, isMany = false, isReference = false, isVirtual = false }) => {
    const property = localName(name);
    const value = object[name] ?? object[property];
    if (value === undefined || isVirtual || (isMany && isReference) || skipped.has(property) || known.includes(property)) return [];
    return [value].flat().flatMap((each) => fact(`${prefix}${property}`, each, isReference));
  });
}

function fact(path: string, value: unknown, isReference: boolean): [string, string][] {
  if (!isObject(value)) return [[path, String(value)]];
  if (isReference) return [[path, String(value['id'])]];
  return value.$type === 'bpmn:FormalExpression' ? [[path, (value['body'] as string | undefined) ?? '']] : part(value);
}

function part(object: Moddle): [string, string][] {
  const type = localName(object.$type);
  const known = keys[type] ?? [];
  const path = known.length > 0 ? `${type}(${known.map((key) => object[key]).join(' ')})` : type;
  const found = properties(object, `${path}.`, known);
  // A part without properties, such as zeebe:UserTask, says something by being there.
  return found.length > 0 || type === 'ExtensionElements' ? found : [[path, 'true']];
}
