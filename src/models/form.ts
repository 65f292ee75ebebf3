/** A Camunda form as Modeler writes it: the part of its schema that is looked at. */
import { z } from 'zod';

export interface Component {
  readonly id: string;
  readonly type: string;
  readonly key?: string;
  readonly path?: string;
  readonly label?: string;
  readonly description?: string;
  readonly text?: string;
  readonly content?: string;
  readonly dataSource?: string;
  readonly valuesExpression?: string;
  readonly values?: readonly { readonly label: string; readonly value: string }[];
  readonly columns?: readonly { readonly key: string; readonly label: string }[];
  readonly conditional?: { readonly hide: string };
  readonly readonly?: boolean;
  readonly defaultValue?: unknown;
  readonly disabled?: boolean;
  readonly validate?: Readonly<Record<string, unknown>>;
  readonly layout?: { readonly row: string; readonly columns: number | null };
  readonly components?: readonly Component[];
}

export interface FormSchema extends Component {
  readonly schemaVersion: number;
  readonly executionPlatform: string;
  readonly executionPlatformVersion: string;
}

/** The component and everything below it, depth first. */
export const walk = (component: Component): Component[] => [component, ...(component.components ?? []).flatMap(walk)];

/** What Modeler writes when a switch was turned on and off again: the same as nothing. */
const defaults: ReadonlyMap<string, unknown> = new Map([
  ['disabled', false],
  ['readonly', false],
  ['required', false],
]);

/** The component and everything below it, without what says nothing. */
export function withoutDefaults<T>(part: T): T {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map(withoutDefaults) as T;
  const said = Object.entries(part).filter(([name, value]) => !(defaults.has(name) && defaults.get(name) === value));
  return Object.fromEntries(said.map(([name, value]) => [name, withoutDefaults<unknown>(value)])) as T;
}

const text = z.string().optional();
const shape = z.looseObject({
  id: z.string(),
  type: z.string(),
  key: text,
  label: text,
  description: text,
  text,
  content: text,
  get components(): z.ZodOptional<z.ZodArray<typeof shape>> {
    return z.array(shape).optional();
  },
});

/** @throws Error for what is no form: whoever looks at one need not doubt its frame */
export function readForm(json: string): FormSchema {
  const form: unknown = JSON.parse(json);
  const { error } = shape.safeParse(form);
  if (error) throw new Error(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  return form as FormSchema;
}
