/** An element template of Camunda Modeler, as far as ours go: what the palette offers, and what the panel then asks. */

type Binding = Readonly<Record<string, string>> & { readonly type: string };

interface Choice {
  readonly name: string;
  readonly value: string;
}

export interface Property {
  readonly type: 'Hidden' | 'Text' | 'String' | 'Dropdown';
  readonly binding: Binding;
  readonly value?: string;
  readonly label?: string;
  readonly description?: string;
  readonly feel?: 'required';
  readonly optional?: true;
  readonly choices?: readonly Choice[];
  readonly constraints?: { readonly notEmpty: true };
}

export interface Template {
  readonly $schema: string;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly category: { readonly id: string; readonly name: string };
  readonly engines: { readonly camunda: string };
  readonly appliesTo: readonly string[];
  readonly elementType: { readonly value: string };
  /** The schema wants it said that listeners of the template are not shown twice. */
  readonly entriesVisible?: { readonly executionListeners: false };
  readonly properties: readonly Property[];
}

/** A template, and in how many places the diagrams have what it places. */
export interface Offer {
  readonly template: Template;
  readonly uses: number;
}

/** What a template says of the step that it places. */
export interface Description {
  readonly id: string;
  /** As owners call the step; also its label when it is placed. */
  readonly name: string;
  readonly description: string;
  readonly category: Template['category'];
}

/** @param elementType such as `bpmn:ServiceTask`; the template also turns a task without a type into one. */
export function template({ id, name, description, category }: Description, elementType: string, properties: readonly Property[]): Template {
  return {
    $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
    id,
    name,
    description,
    category,
    engines: { camunda: '^8.6' },
    appliesTo: elementType === 'bpmn:CallActivity' ? [elementType] : ['bpmn:Task', elementType],
    elementType: { value: elementType },
    ...(properties.some(({ binding }) => binding.type === 'zeebe:executionListener') && { entriesVisible: { executionListeners: false } }),
    properties: [{ type: 'Text', label: '步骤名称', value: name, binding: { type: 'property', name: 'name' } }, ...properties],
  };
}

/** What the step always has, and nobody chooses. */
export const hidden = (value: string, binding: Binding): Property => ({ type: 'Hidden', value, binding });

export const input = (source: string, target: string): Property => hidden(source, { type: 'zeebe:input', name: target });

export const output = (source: string, target: string): Property => hidden(target, { type: 'zeebe:output', source });

export const listener = (eventType: 'start' | 'end', jobType: string): Property =>
  hidden(jobType, { type: 'zeebe:executionListener', eventType, retries: '3' });

/** One of several. Without a usual one Modeler asks until one is chosen. */
export const dropdown = (label: string, choices: readonly Choice[], binding: Binding, usual?: string): Property => ({
  type: 'Dropdown',
  label,
  ...(usual !== undefined && { value: usual }),
  choices,
  constraints: { notEmpty: true },
  binding,
});
