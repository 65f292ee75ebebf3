// The part of the form-js schema (version 16) that our forms use. form-js publishes its JSON schema only in its
// repository, so the properties that Tasklist 8.6 understands are listed here, by component type.
import { z } from 'zod';

const layout = z.strictObject({ row: z.string(), columns: z.number().int().min(2).max(16).nullable() });
const feel = z.string().startsWith('=');
const base = {
  id: z.string().regex(/^\w+$/),
  layout,
  conditional: z.strictObject({ hide: feel }).optional(),
};
const key = z.string().regex(/^[A-Za-z]\w*(\.[A-Za-z]\w*)*$/);
const field = { ...base, key, label: z.string().min(1), description: z.string().min(1).optional() };
const required = z.literal(true).optional();
const limits = { required, minLength: z.number().int().optional(), maxLength: z.number().int() };
const option = z.strictObject({ label: z.string().min(1), value: z.string().min(1) });
const values = z.array(option).min(1);

const inputs = [
  z.strictObject({
    ...field,
    type: z.literal('textfield'),
    readonly: z.boolean().optional(),
    validate: z
      .strictObject({
        ...limits,
        maxLength: z.number().int().optional(),
        validationType: z.literal('custom').optional(),
        pattern: z.string().optional(),
      })
      .optional(),
  }),
  z.strictObject({ ...field, type: z.literal('textarea'), validate: z.strictObject(limits).optional() }),
  z.strictObject({
    ...field,
    type: z.literal('number'),
    decimalDigits: z.literal(0),
    validate: z.strictObject({ required, min: z.number().optional(), max: z.number().optional() }).optional(),
  }),
  z.strictObject({
    ...field,
    type: z.literal('checkbox'),
    defaultValue: z.boolean().optional(),
    validate: z.strictObject({ required }).optional(),
  }),
  z.strictObject({
    ...field,
    type: z.literal('radio'),
    values: values.optional(),
    valuesExpression: feel.optional(),
    defaultValue: z.string().optional(),
    validate: z.strictObject({ required: z.literal(true) }).optional(),
  }),
  z.strictObject({
    ...field,
    type: z.literal('select'),
    values,
    defaultValue: z.string().optional(),
    readonly: z.boolean().optional(),
    validate: z.strictObject({ required: z.literal(true) }).optional(),
  }),
  z.strictObject({ ...field, type: z.literal('checklist'), values, validate: z.strictObject({ required }) }),
] as const;

/**
 * Holds the form back while it is there, without a word of form-js: a text beside it, under the same condition, says in
 * Chinese what is wanted.
 */
const gate = z.strictObject({
  ...base,
  key,
  conditional: z.strictObject({ hide: feel }),
  type: z.literal('expression'),
  expression: z.literal('=null'),
  computeOn: z.literal('change'),
  validate: z.strictObject({ required: z.literal(true) }),
});

const shown = [
  z.strictObject({ ...base, type: z.literal('text'), text: z.string().min(1) }),
  z.strictObject({ ...base, type: z.literal('html'), content: z.string().min(1) }),
  z.strictObject({
    ...base,
    type: z.literal('table'),
    label: z.string().min(1),
    dataSource: feel,
    columns: z.array(z.strictObject({ key: z.string(), label: z.string().min(1), inputType: z.literal('string') })).min(2),
  }),
] as const;

const dynamicList = z.strictObject({
  ...base,
  type: z.literal('dynamiclist'),
  path: key,
  label: z.string().min(1),
  isRepeating: z.literal(true),
  allowAddRemove: z.boolean(),
  defaultRepetitions: z.number().int().min(0),
  disableCollapse: z.literal(true),
  showOutline: z.boolean(),
  components: z.array(z.discriminatedUnion('type', [...inputs, gate, ...shown])).min(1),
});

const group = z.strictObject({
  ...base,
  type: z.literal('group'),
  label: z.string().min(1),
  showOutline: z.boolean(),
  components: z.array(z.discriminatedUnion('type', [...inputs, gate, ...shown, dynamicList])).min(1),
});

/** One form file as Camunda Modeler writes it for Camunda 8.6; the top level holds sections (groups) only. */
export const formSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*[a-z]$/),
  type: z.literal('default'),
  components: z.array(group).min(2),
  executionPlatform: z.string(),
  executionPlatformVersion: z.string(),
  exporter: z.strictObject({ name: z.literal('Camunda Modeler'), version: z.string() }),
  // What the Modeler of 8.6 writes, or a newer one: what Tasklist can show is said by the properties above.
  schemaVersion: z.number().int().min(16),
});
