/** What a form writes: its fields with their full paths, and the values that they offer. */
import type { Component, FormSchema } from '../../models/form.ts';
import { resultsOf, type Scope } from './combinations.ts';
import { closedValues, either, memberOf, number, object, text, unknown, values, type Shape } from './shape.ts';

export interface Field {
  readonly component: Component;
  /** As in the data: `['reviewPayout', 'reason']`; the fields of a dynamic list below the list's own path. */
  readonly path: readonly string[];
}

/** Fields that somebody fills in. A read-only one only says what is wrong, and holds the form back while it is shown. */
export function fieldsOf(form: FormSchema): Field[] {
  return fieldsBelow(form, []).filter(({ component }) => component.readonly !== true);
}

function fieldsBelow(component: Component, path: readonly string[]): Field[] {
  const here = component.path === undefined ? path : [...path, ...component.path.split('.')];
  const own = component.key === undefined ? [] : [{ component, path: [...here, ...component.key.split('.')] }];
  const ofList = component.type === 'dynamiclist' ? [{ component, path: here }] : [];
  return [...ofList, ...own, ...(component.components ?? []).flatMap((child) => fieldsBelow(child, here))];
}

/** The values of a choice. @returns undefined for what is no choice, or where they are not known */
export function optionsOf({ values: fixed, valuesExpression }: Component, scope: Scope): readonly unknown[] | undefined {
  if (fixed) return fixed.map(({ value }) => value);
  if (!valuesExpression) return undefined;
  return closedValues(memberOf(resultsOf(valuesExpression.replace(/^=/, ''), scope), 'value'));
}

/** What the form makes of a variable. @returns undefined if it does not write it */
export function shapeOfForm(form: FormSchema, variable: string, scope: Scope): Shape | undefined {
  const fields = fieldsOf(form).filter(({ path: [first] }) => first === variable);
  const members = fields.map(({ component, path }) => {
    const filledIn = shapeOfField(component, scope);
    return [path.slice(1).join('.'), mustBeFilledIn(component) ? filledIn : either([filledIn, values(null)])] as const;
  });
  return fields.length === 0 ? undefined : object(Object.fromEntries(members));
}

const mustBeFilledIn = ({ validate, conditional }: Component): boolean => validate?.['required'] === true && !conditional;

function shapeOfField(component: Component, scope: Scope): Shape {
  const options = optionsOf(component, scope);
  if (options) return values(...options);
  if (component.type === 'checkbox') return values(true, false);
  if (component.type === 'number') return number;
  return component.type.startsWith('text') ? text : unknown;
}
