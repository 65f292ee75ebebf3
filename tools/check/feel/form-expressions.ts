/** Where a form's component holds FEEL: in `=` properties and in {{templates}}. */
import type { Component } from '../../../src/models/index.ts';

export interface FormExpression {
  /** FEEL without the leading `=` or the braces. */
  feel: string;
  /** The lists that the template loops over, from the outside in; `this` is an item of the last one. */
  loops: readonly string[];
  /** What it is there for, in Chinese. */
  where: string;
  /** Tasklist reads a condition as a test of `?`, which is a grammar of its own. */
  isTest: boolean;
}

/** All expressions of one component (not of its children). */
export function expressionsOf(component: Component): FormExpression[] {
  const { conditional, dataSource, valuesExpression, text, content, label, description } = component;
  const properties: [string, string | undefined][] = [
    ['隐藏条件', conditional?.hide],
    ['数据来源', dataSource],
    ['选项来源', valuesExpression],
  ];
  const templates: [string, string | undefined][] = [
    ['文字', text],
    ['内容', content],
    ['标签', label],
    ['说明', description],
  ];
  return [
    ...properties.flatMap(([where, value]) =>
      value === undefined ? [] : [{ feel: value.replace(/^=/, ''), loops: [], where, isTest: value === conditional?.hide }],
    ),
    ...templates.flatMap(([where, template]) => (template === undefined ? [] : templateExpressions(template, where))),
  ];
}

const tag = /\{\{([#/]?)\s*(loop|if)?\s*([^}]*)\}\}/g;

function templateExpressions(template: string, where: string): FormExpression[] {
  const open: string[] = [];
  const loops = (): string[] => open.filter((list) => list !== '');
  return [...template.matchAll(tag)].flatMap(([whole, sign, block, feel = '']): FormExpression[] => {
    if (sign === '/') {
      open.pop();
      return [];
    }
    const found = { feel: sign === '#' ? feel : whole.slice(2, -2), loops: loops(), where, isTest: false };
    if (sign === '#') open.push(block === 'loop' ? feel : '');
    return [found];
  });
}

/** What is wrong with the blocks of a template, in Chinese. */
export function templateProblem({ text, content, label, description }: Component): string | undefined {
  for (const template of [text, content, label, description]) {
    const open: string[] = [];
    for (const [whole, sign, block] of (template ?? '').matchAll(tag)) {
      if (sign === '#' && block) open.push(block);
      if (sign === '/' && open.pop() !== block) return `“${whole}”没有对应的开头`;
    }
    const left = open.at(-1);
    if (left) return `“{{#${left} …}}”没有以“{{/${left}}}”结束`;
  }
  return undefined;
}
