/** What an answer must have, and what its form does not ask for, hides, or lets be left out. */
import { type Component, evaluateFeel } from '../../../src/models/index.ts';
import { listed, type Shape, type Value } from '../data-flow/shape.ts';
import { looksAt } from '../feel/looks-at.ts';
import { syntaxProblem } from '../feel/syntax.ts';
import { fieldName, fieldsOf, type Field, isGate } from '../form-fields.ts';
import type { Finding } from '../rule.ts';
import { variants, type Variant } from './variants.ts';

type Problem = Omit<Finding, 'file'>;

/** @param variable that holds the answer; empty where the form is the answer */
export function unanswered(answers: readonly Variant[], variable: string, fields: readonly Field[], form: Component): Problem[] {
  const decided = fields.find(({ path }) => path.join('.') === `${variable}.decision`)?.component;
  return requiredOf(answers, variable).flatMap(({ path, value, decisions }): Problem[] => {
    const field = fields.find((one) => one.path.join('.') === path.join('.'));
    if (!field) return [notAsked(path, decisions, decided ?? form)];
    const hidden = decisions.filter((decision) => hides(field.component, variable, decision));
    if (hidden.length > 0) return [hiddenWhen(field, hidden)];
    return mayBeLeftOut(field.component, value) && !isGuarded(field, form) ? [leftOut(field)] : [];
  });
}

interface Required {
  path: readonly string[];
  value: Value;
}

/** What must be there, and with which decisions. */
function requiredOf(answers: readonly Variant[], variable: string): (Required & { decisions: readonly unknown[] })[] {
  const all = answers.flatMap((answer) => {
    const decisions = (answer.members['decision'] && listed(answer.members['decision'].shape)) ?? [];
    return requiredIn(answer, variable === '' ? [] : [variable]).map((one) => ({ ...one, decisions }));
  });
  const byPath = Object.values(Object.groupBy(all, ({ path }) => path.join('.')));
  return byPath.flatMap((same = []) => same.slice(0, 1).map((one) => ({ ...one, decisions: same.flatMap(({ decisions }) => decisions) })));
}

/** Everything that must be there, and in it everything that must be there. */
function requiredIn({ members }: Variant, above: readonly string[]): Required[] {
  return Object.entries(members).flatMap(([name, value]): Required[] => {
    const path = [...above, name];
    if (value.mayBeNull) return [];
    const inner = variants(itemOf(value.shape));
    const below = inner.length === 1 && inner[0] ? requiredIn(inner[0], path) : [];
    return value.shape.kind === 'object' ? below : [{ path, value }, ...below];
  });
}

const itemOf = (shape: Shape): Value => (shape.kind === 'list' ? shape.item : { shape, mayBeNull: false });

/** As far as it depends on the decision alone. */
function hides({ conditional }: Component, variable: string, decision: unknown): boolean {
  const feel = conditional?.hide.replace(/^=/, '');
  if (feel === undefined || syntaxProblem(feel)) return false;
  const others = looksAt(feel).paths.some((path) => path.join('.') !== `${variable}.decision`);
  return !others && evaluateFeel(feel, { [variable]: { decision } }) === true;
}

/** Lists may be empty, a box that is not ticked says no, and what nobody can change is answered by its default. */
function mayBeLeftOut({ type, validate, readonly, defaultValue }: Component, { shape }: Value): boolean {
  if (readonly && defaultValue !== undefined) return false;
  const isAnswered = type === 'dynamiclist' || type === 'checklist' || (type === 'checkbox' && listed(shape)?.includes(false));
  return !isAnswered && validate?.['required'] !== true;
}

/** While it is empty, something holds the form back that says so in Chinese. */
const isGuarded = ({ path }: Field, form: Component): boolean =>
  fieldsOf(form).some((gate) => readBy(gate).some((read) => read.join('.') === path.join('.')));

/** What the condition of a gate reads; `this` is the row of the list in which it stands. */
function readBy({ component, path }: Field): (readonly string[])[] {
  const feel = isGate(component) ? (component.conditional?.hide.replace(/^=/, '') ?? '') : '';
  if (feel === '' || syntaxProblem(feel)) return [];
  const row = path.slice(0, path.length - (component.key?.split('.').length ?? 0));
  return looksAt(feel).paths.map((read) => (read[0] === 'this' ? [...row, ...read.slice(1)] : read));
}

const notAsked = (path: readonly string[], decisions: readonly unknown[], { id, label }: Component): Problem => ({
  element: id,
  message: `${when(decisions)}须有 ${path.join('.')}，表单${label ? `“${label}”处` : ''}没有这一字段，无法办下去。`,
  remedy: `在 Camunda Modeler 中添加一个字段，属性面板的“Key”填 ${path.join('.')}，并勾选“Required”。`,
});

const hiddenWhen = ({ component, path }: Field, decisions: readonly unknown[]): Problem => ({
  element: component.id,
  message: `${fieldName(component)}（${path.join('.')}）${when(decisions)}被隐藏，而这时必须填写，无法办下去。`,
  remedy: '在 Camunda Modeler 中选中该字段，改正属性面板“Condition”中的“Hide if”。',
});

const leftOut = ({ component, path }: Field): Problem => ({
  element: component.id,
  message: `${fieldName(component)}（${path.join('.')}）可以不填，而工作程序要求必填，不填就无法办下去。`,
  remedy: '在 Camunda Modeler 中选中该字段，在属性面板“Validation”中勾选“Required”。',
});

const when = (decisions: readonly unknown[]): string =>
  decisions.length === 0 ? '' : `决定为 ${decisions.map((decision) => JSON.stringify(decision)).join('、')} 时`;
