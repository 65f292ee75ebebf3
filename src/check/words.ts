/** How findings name what they speak of. */
import type { Element } from '../models/diagram.ts';
import { OTHER, type Facts } from './values/combinations.ts';

/** `“审核结论”（review-decision）`; without a name only the id. */
export function labelled(element: Pick<Element, 'id' | 'name'> | undefined): string {
  const { id = '', name } = element ?? {};
  return name ? `“${name.replace(/\s+/g, '')}”（${id}）` : ` ${id} `;
}

/** `reviewEnrollment.decision = "refer"、documentsComplete = 空`. */
export function factsInWords(facts: Facts): string {
  return Object.entries(facts).flatMap(([name, value]) => factInWords(name, value)).join('、');
}

function factInWords(name: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${name} ${valueInWords(value)}`];
  return Object.entries(value).flatMap(([member, inner]) => factInWords(`${name}.${member}`, inner));
}

function valueInWords(value: unknown): string {
  if (value === null) return '没有值';
  return value === OTHER ? '为其他内容' : `= ${JSON.stringify(value)}`;
}
