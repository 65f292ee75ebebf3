/** Every expression of diagrams, forms of user tasks and called tables, evaluated with the variables that are there. */
import { type Component, type Form, type Project, type Table, walk } from '../../../src/models/index.ts';
import { expressionsOf } from '../feel/diagram-expressions.ts';
import { evaluate } from '../feel/evaluate.ts';
import { expressionsOf as expressionsOfComponent } from '../feel/form-expressions.ts';
import type { Evaluation, Names } from '../feel/scope.ts';
import type { Kind } from '../feel/tree.ts';
import type { Contract } from '../rule.ts';
import { called } from '../../bpmnlint-plugin/index.ts';
import { type Flow, flowsOf } from './analysis.ts';
import { besideIn } from './beside.ts';
import { answersOf } from './form-answers.ts';
import { flowsFrom, type Step } from './graph.ts';
import { formOf, tableOf } from './results.ts';
import { any, eitherOf, itemOf, maybe, memberOf, type Value } from './shape.ts';
import { type State, valueIn } from './state.ts';

/** What is to be evaluated, and where it stands. */
interface Place {
  readonly file: string;
  /** Of the diagram, form or table: where a finding belongs. */
  readonly element: string;
  /** In Chinese, such as `步骤“…”的输入映射“…”`. */
  readonly where: string;
  readonly role: 'condition' | 'timer' | 'correlation' | 'input' | 'output' | 'other' | 'form' | 'table';
  readonly feel: string;
}
export interface Read extends Place {
  readonly flow: Flow;
  readonly step: Step;
  readonly state: State;
  readonly evaluation: Evaluation;
}

type Evaluate = (place: Place, state: State, more?: Names, kind?: Kind) => Read;

const found = new WeakMap<Project, readonly Read[]>();

export function readsOf(project: Project, contract: Contract): readonly Read[] {
  const known = found.get(project);
  if (known) return known;
  const reads = flowsOf(project, contract).flatMap((flow) => readsOfFlow(flow, project));
  found.set(project, reads);
  return reads;
}

function readsOfFlow(flow: Flow, project: Project): Read[] {
  const beside = besideIn(flow);
  return [...flow.at].flatMap(([step, passed]) => {
    const { element } = step;
    const read: Evaluate = (place, state, more = () => undefined, kind = 'expression') => {
      const names: Names = (name) => more(name) ?? valueIn(state, name) ?? besides(name);
      return { ...place, flow, step, state, evaluation: evaluate(place.feel, names, kind) };
    };
    const besides = (name: string): Value | undefined => {
      const set = [...(beside.get(step) ?? [])].flatMap((other) =>
        [...(flow.at.get(other)?.left.get(name)?.values() ?? [])].filter(({ by }) => by === other),
      );
      const values = set.flatMap(({ value }) => value ?? []);
      return values.length > 0 ? { shape: eitherOf(values).shape, mayBeNull: true } : undefined;
    };
    const own = passed.readings.map(({ role, where, feel, state }) =>
      read({ file: flow.diagram.path, element: element.id, where: `${called(element)}的${where}`, role, feel }, state),
    );
    if (step.part === 'begin') return own;
    const conditions = flowsFrom(element).flatMap((way) =>
      expressionsOf(way).map(({ role, where, feel }) =>
        read({ file: flow.diagram.path, element: way.id, where: `${called(way)}的${where}`, role, feel }, passed.left),
      ),
    );
    const form = formOf(element, flow.diagram.id, project);
    const table = tableOf(element, project);
    return [
      ...own,
      ...conditions,
      ...(form ? readsOfForm(form, passed.inside, read) : []),
      ...(table ? readsOfTable(table, { file: flow.diagram.path, element: element.id, where: called(element) }, passed.inside, read) : []),
    ];
  });
}

function readsOfForm({ path: file, schema }: Form, state: State, read: Evaluate): Read[] {
  const answers = answersOf(schema);
  // Before the clerk has filled in anything, the form shows what the step was begun with.
  const names: Names = (name) => {
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    const given = valueIn(state, name);
    return answer ? eitherOf(given ? [answer, given] : [answer]) : undefined;
  };
  return walk(schema).flatMap((component) =>
    readsOfComponent(component, file, (place, more) => read(place, state, (name) => more?.(name) ?? names(name))),
  );
}

function readsOfComponent(component: Component, file: string, read: (place: Place, more?: Names) => Read): Read[] {
  const { id, label, dataSource, columns = [] } = component;
  const place = (where: string, feel: string): Place => ({
    file,
    element: id,
    where: `${label ? `字段“${label}”` : `字段 ${id}`}的${where}`,
    role: 'form',
    feel,
  });
  const itemsOf = (feel: string, more: Names): Value => itemOf(read(place('', feel), more).evaluation.value);
  const expressions = expressionsOfComponent(component).map(({ where, feel, loops }) => {
    // `this` is the item of the innermost loop, whose members are names as well; elsewhere it is the data of the form.
    const inside = loops.reduce<Names>(
      (more, list) => inItem(itemsOf(list, more)),
      (name) => (name === 'this' ? maybe(any) : undefined),
    );
    return read(place(where, feel), inside);
  });
  const rows = dataSource?.startsWith('=')
    ? columns.map(({ key, label: title }) =>
        read(place(`列“${title}”`, `this.${key}`), inItem(itemsOf(dataSource.slice(1), () => undefined))),
      )
    : [];
  return [...expressions, ...rows];
}

const inItem =
  (item: Value): Names =>
  (name) =>
    name === 'this' ? item : item.shape.kind === 'any' ? undefined : memberOf(item, name);

function readsOfTable({ path, decision }: Table, at: Pick<Place, 'file' | 'element' | 'where'>, state: State, read: Evaluate): Read[] {
  const { input, rule } = decision.decisionLogic;
  const inputs = input.flatMap(({ label, inputExpression }) =>
    inputExpression
      ? [
          read(
            { ...at, where: `${at.where}所用决策表“${decision.name}”的输入列“${label ?? ''}”`, role: 'table', feel: inputExpression.text },
            state,
          ),
        ]
      : [],
  );
  const cells = rule.flatMap(({ id, inputEntry, outputEntry }, row) => {
    const place = (text: string): Place => ({
      file: path,
      element: id,
      where: `决策表“${decision.name}”第${row + 1}行`,
      role: 'table',
      feel: text,
    });
    return [
      ...inputEntry.filter(({ text }) => text.trim() !== '').map(({ text }) => read(place(text), state, undefined, 'unaryTests')),
      ...outputEntry.filter(({ text }) => text.trim() !== '').map(({ text }) => read(place(text), state)),
    ];
  });
  return [...inputs, ...cells];
}
