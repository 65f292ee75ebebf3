/** 申请内容: what was stated, in full, under the names that the owners' form of the application gives it. */
import type { Component, FormSchema } from '../../models/index.ts';

export interface AppliedGroup {
  name: string;
  rows: readonly (readonly [label: string, value: string])[];
}

/** Groups of the form without what nobody has filled in. The materials have a list of their own. */
export function appliedGroups({ components = [] }: FormSchema, application: object): AppliedGroup[] {
  return components
    .map(({ label = '', components: fields = [] }) => ({ name: label, rows: fields.flatMap((field) => rowOf(field, application)) }))
    .filter(({ rows }) => rows.length > 0);
}

const elsewhere = ['process', 'documents'];

function rowOf(field: Component, application: object): AppliedGroup['rows'] {
  const { label, key = field.path } = field;
  if (label === undefined || key === undefined || elsewhere.includes(key)) return [];
  const value = textOf(field, valueAt(application, key));
  return value === '' ? [] : [[nameOf(label), value]];
}

const nameOf = (label: string): string => label.replace('（选填）', '');

/** Amounts say themselves what they are in words. */
type Stated = string | number | boolean | object[] | null | undefined;

const valueAt = (part: object, path: string): Stated =>
  path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], part) as Stated;

function textOf({ values = [], components = [] }: Component, value: Stated): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => entryOf(components, item)).join('；');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return values.find((option) => option.value === value)?.label ?? String(value);
}

const entryOf = (fields: readonly Component[], item: object): string =>
  fields
    .flatMap((field) => rowOf(field, item))
    .map(([label, value]) => `${label}${value}`)
    .join('，');
