import { type Component, type Form, walk } from '../../../src/models/index.ts';
import { fieldsOf } from '../form-fields.ts';
import type { Finding, Check } from '../rule.ts';

const keyed = ['textfield', 'textarea', 'number', 'checkbox', 'radio', 'select', 'checklist'];

/** Every field has a key of its own, every component an id of its own, and rows are filled. */
export const check: Check = ({ forms }) => forms.flatMap((form) => [...keyless(form), ...doubled(form), ...unfilledRows(form)]);

const nameOf = ({ label, id }: Component): string => `“${label ?? id}”`;

const keyless = ({ path, schema }: Form): Finding[] =>
  walk(schema)
    .filter(({ type, key }) => keyed.includes(type) && key === undefined)
    .map((component) => ({
      file: path,
      element: component.id,
      message: `${nameOf(component)}没有键名，填写的内容会丢失。`,
      remedy: '在 Camunda Modeler 中选中该字段，填写属性面板的“Key”。',
    }));

function doubled({ path, schema }: Form): Finding[] {
  const sameId = repeated(walk(schema).slice(1), ({ id }) => id).map((component) => ({
    component,
    what: `编号 ${component.id}`,
    where: '删除其中一个，重新从组件栏放置',
  }));
  const samePath = repeated(fieldsOf(schema), ({ path: keys }) => keys.join('.')).map(({ component, path: keys }) => ({
    component,
    what: `键名 ${keys.join('.')}`,
    where: '改写其中一个的“Key”',
  }));
  return [...sameId, ...samePath].map(({ component, what, where }) => ({
    file: path,
    element: component.id,
    message: `${nameOf(component)}的${what}与另一个组件相同。`,
    remedy: `在 Camunda Modeler 中${where}。`,
  }));
}

function repeated<T>(items: readonly T[], nameOfItem: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.size === seen.add(nameOfItem(item)).size);
}

/** Where several components share a row, their columns make up the 16 of the row. */
const unfilledRows = ({ path, schema }: Form): Finding[] =>
  walk(schema).flatMap(({ components = [] }) =>
    Object.values(Object.groupBy(components, ({ layout }) => layout?.row ?? ''))
      .filter((row) => row !== undefined && row.length > 1 && row.reduce((sum, { layout }) => sum + (layout?.columns ?? 16), 0) !== 16)
      .flatMap((row) => row?.[0] ?? [])
      .map((first) => ({
        file: path,
        element: first.id,
        message: `${nameOf(first)}所在一行的列宽合计不是 16。`,
        remedy: '在 Camunda Modeler 中选中该行各组件，调整属性面板的“Columns”，合计 16。',
      })),
  );
