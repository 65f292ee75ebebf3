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
