/** Combinations of values as an owner reads them. */
import { OTHER, type Facts } from './combinations.ts';

/** Such as `reviewEnrollment.decision = "refer"、documentsComplete 为空`. */
export function factsInWords(facts: Facts): string {
  return Object.entries(facts)
    .flatMap(([name, value]) => factInWords(name, value))
    .join('、');
}

function factInWords(name: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${name} ${valueInWords(value)}`];
  return Object.entries(value).flatMap(([member, inner]) => factInWords(`${name}.${member}`, inner));
}

export function valueInWords(value: unknown): string {
  if (value === null) return '为空';
  return value === OTHER ? '为其他内容' : `= ${JSON.stringify(value)}`;
}

/** ` （另有 3 种情形）`; nothing for none. */
export const andMore = (count: number): string => (count > 0 ? `（另有 ${count} 种情形）` : '');
