/** What an element hands to the process: the results of its worker, form, table or called process, after its output mappings. */
import { extension, extensionList, flowNodesOf, type Element } from '../../models/diagram.ts';
import type { Project } from '../../models/project.ts';
import type { Contract } from '../rule.ts';
import { resultsOf, type Scope } from './combinations.ts';
import { shapeOfForm } from './from-form.ts';
import { shapeOfSchema } from './from-schema.ts';
import { shapeOfTable } from './from-table.ts';
import { either, type Shape } from './shape.ts';

export class Providers {
  readonly #project: Project;
  readonly #contract: Contract;
  readonly #before: (element: Element) => Scope;

  /** @param before what the variables can be where an element begins */
  constructor(project: Project, contract: Contract, before: (element: Element) => Scope) {
    this.#project = project;
    this.#contract = contract;
    this.#before = before;
  }

  /** @returns undefined if the element leaves the variable alone */
  after(element: Element, name: string): Shape | undefined {
    const derived = this.#derived(element, name);
    if (derived) return derived;
    const mapping = outputOf(element, name);
    if (!mapping) return outputsOf(element).length > 0 ? undefined : this.#result(element, name);
    const local: Scope = (read) => this.#result(element, read) ?? this.#before(element)(read);
    return resultsOf(String(mapping['source']).replace(/^=/, ''), local);
  }

  /** What is made of a clerk's checked answer, after the mappings: where the diagram maps it too, or nowhere. */
  #derived(task: Element, name: string): Shape | undefined {
    const steps = this.#stepsOf(task);
    const schema = steps?.clerkSteps[task.id] && steps.derived?.[name];
    const mapping = flowNodesOf(processAround(task)).filter((node) => outputOf(node, name));
    return schema && (mapping.length === 0 || mapping.includes(task)) ? shapeOfSchema(schema) : undefined;
  }

  /** What the element's worker takes, if it reads the variable. */
  demandOf(element: Element, name: string): Shape | undefined {
    const schema = this.#workerOf(element)?.input.shape[name];
    return schema && shapeOfSchema(schema, 'input');
  }

  #result(element: Element, name: string): Shape | undefined {
    switch (element.$type) {
      case 'bpmn:UserTask':
        return this.#answer(element, name);
      case 'bpmn:BusinessRuleTask':
        return this.#tableResult(element, name);
      case 'bpmn:CallActivity':
        return this.#calledResult(element, name);
      default: {
        const schema = this.#workerOf(element)?.output.shape[name];
        return schema && shapeOfSchema(schema);
      }
    }
  }

  #workerOf(element: Element) {
    const type = extension(element, 'zeebe:TaskDefinition')?.['type'];
    return this.#contract.workers.find(({ jobType }) => jobType === type);
  }

  #stepsOf(element: Element) {
    const { id } = processAround(element);
    return this.#contract.processes[id];
  }

  /** What the form offers and what the worker accepts, should they not agree yet. */
  #answer(task: Element, name: string): Shape | undefined {
    const step = this.#stepsOf(task)?.clerkSteps[task.id];
    const form = this.#project.forms.find(({ id, process }) => id === task.id && process === processAround(task).id);
    const filledIn = form && shapeOfForm(form.schema, name, this.#before(task));
    const accepted = step?.variable === name ? shapeOfSchema(step.schema) : undefined;
    const shapes = [accepted, filledIn].filter((shape) => shape !== undefined);
    return shapes.length === 0 ? undefined : either(shapes);
  }

  #tableResult(task: Element, name: string): Shape | undefined {
    const called = extension(task, 'zeebe:CalledDecision');
    if (called?.['resultVariable'] !== name) return undefined;
    const table = this.#project.tables.find(({ decision }) => decision.id === called['decisionId']);
    return table && shapeOfTable(table.decision);
  }

  #calledResult(call: Element, name: string): Shape | undefined {
    const called = this.#project.diagrams.find(({ id }) => id === extension(call, 'zeebe:CalledElement')?.['processId']);
    const shapes = flowNodesOf(called?.process ?? ({} as Element)).map((element) => this.after(element, name));
    const given = shapes.filter((shape) => shape !== undefined);
    return given.length === 0 ? undefined : either(given);
  }
}

const outputsOf = (element: Element) => extensionList(element, 'zeebe:IoMapping', 'outputParameters');
const outputOf = (element: Element, name: string) => outputsOf(element).find(({ target }) => target === name);

function processAround(element: Element): Element {
  return element.$type === 'bpmn:Process' || !element.$parent ? element : processAround(element.$parent);
}
