/** What the expressions of a project read, with the variables that each of them sees, and what each may be given. */
import { extension, type Element } from '../../models/diagram.ts';
import { walk, type Component } from '../../models/form.ts';
import type { Project } from '../../models/project.ts';
import { evaluate, type Evaluation, type Names } from '../feel/evaluate.ts';
import { expressionsOf as formExpressionsOf } from '../feel/form-expressions.ts';
import type { Kind } from '../feel/tree.ts';
import type { Contract } from '../rule.ts';
import { type Flow, flowsOf } from './analysis.ts';
import { besideOf } from './beside.ts';
import { answersOf } from './form-answers.ts';
import type { Step } from './graph.ts';
import { formOf, tableOf } from './results.ts';
import { any, eitherOf, itemOf, maybe, memberNames, memberOf, type Value } from './shape.ts';
import { type State, valueIn } from './state.ts';

/** One expression, evaluated where it stands. */
export interface Read {
  readonly file: string;
  /** Where a finding about it belongs. */
  readonly element: string;
  /** In Chinese, such as `步骤“…”的条件`. */
  readonly where: string;
  readonly feel: string;
  readonly role: 'condition' | 'timer' | 'correlation' | 'input' | 'output' | 'other' | 'form' | 'table';
  readonly evaluation: Evaluation;
  readonly step: Step;
  readonly flow: Flow;
  readonly state: State;
}
