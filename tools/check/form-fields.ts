/** The fields of a form, with the paths at which their values are submitted. */
import type { Component } from '../../src/models/index.ts';

export interface Field {
  readonly component: Component;
  /** Such as `['reviewPayout', 'reason']`; a field of a dynamic list below the path of the list. */
  readonly path: readonly string[];
}

export function fieldsOf(component: Component, above: readonly string[] = []): Field[] {
  const here = component.path === undefined ? above : [...above, ...component.path.split('.')];
  const own = component.key === undefined ? [] : [{ component, path: [...here, ...component.key.split('.')] }];
  const ofList = component.type === 'dynamiclist' ? [{ component, path: here }] : [];
  return [...own, ...ofList, ...(component.components ?? []).flatMap((child) => fieldsOf(child, here))];
}

/** Holds the form back while it is shown, and brings no value. */
export const isGate = ({ type }: Component): boolean => type === 'expression';

/** Fields that bring a value. A text that is read-only says what is wrong, and holds the form back while it is shown. */
export const filledIn = (form: Component): Field[] =>
  fieldsOf(form).filter(({ component }) => !isGate(component) && (!component.readonly || component.values !== undefined));

/** Such as `字段“理由”`. */
export const fieldName = ({ label, id }: Component): string => `字段“${label ?? id}”`;
