// Finds every FEEL expression of a component: in `=` properties and in {{templates}}.
import type { Component } from './form-files.ts';

export interface Expression {
  /** FEEL without the leading `=` or the braces. */
  feel: string;
  /** Path of the list that a template loops over; there `this` is one item of it. */
  list: string | null;
}

const LOOP = /\{\{#loop ([^}]+)\}\}([\s\S]*?)\{\{\/loop\}\}/g;
const BRACES = /\{\{([^#/}][^}]*)\}\}/g;

/** All expressions of one component (not of its children). */
export function expressionsOf(component: Component): Expression[] {
  const { conditional, dataSource, valuesExpression, text, content, label, description } = component;
  const properties = [conditional?.hide, dataSource, valuesExpression]
    .filter((value) => value !== undefined)
    .map((value) => ({ feel: value.replace(/^=/, ''), list: null }));
  const templates = [text, content, label, description].filter((value) => value !== undefined);
  return [...properties, ...templates.flatMap((template) => templateExpressions(template))];
}

function templateExpressions(template: string): Expression[] {
  const found: Expression[] = [];
  const outside = template.replace(LOOP, (_, list: string, body: string) => {
    found.push({ feel: list, list: null }, ...bracesIn(body, list));
    return '';
  });
  return [...found, ...bracesIn(outside, null)];
}

const bracesIn = (template: string, list: string | null): Expression[] =>
  [...template.matchAll(BRACES)].map((match) => ({ feel: match[1] ?? '', list }));

const KEYWORDS = ['if', 'then', 'else', 'and', 'or', 'null', 'true', 'false'];
const FUNCTIONS = ['count', 'number', 'replace', 'substring'];
const FEEL_WORDS = new Set([...KEYWORDS, ...FUNCTIONS]);

/** Dotted paths that an expression reads, without keywords and built-in functions. */
export function pathsOf(feel: string): string[] {
  const withoutStrings = feel.replace(/"[^"]*"/g, '');
  const withoutKeys = withoutStrings.replace(/\b\w+:/g, '');
  const names = withoutKeys.match(/[A-Za-z_][\w]*(\.[A-Za-z_][\w]*)*/g) ?? [];
  return [...new Set(names.filter((name) => !FEEL_WORDS.has(name)))];
}
