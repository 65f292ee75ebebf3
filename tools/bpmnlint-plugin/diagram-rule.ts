/** What a rule of this plugin is: it looks at one diagram, and says of each mistake what to do in Modeler. */
import { type Element, executableProcesses } from '../../src/models/index.ts';

/** A diagram with one executable process. */
export interface Drawn {
  readonly definitions: Element;
  readonly process: Element;
}

export interface ElementFinding {
  readonly element: Element;
  /** What is wrong, in Chinese, with the label that the owner sees where there is one. */
  readonly message: string;
  /** What to do about it, in Chinese. */
  readonly remedy: string;
}

/** What Modeler shows is the text; `npm run check` takes its two parts. */
export interface Report extends Pick<ElementFinding, 'remedy'> {
  readonly id: string;
  readonly message: string;
  readonly wrong: string;
}

interface Reporter {
  report(id: string, message: string, more: Omit<Report, 'id' | 'message'>): void;
}

/** As bpmnlint wants it: called for every element of the diagram, the definitions first. */
export type LintRule = () => { check(node: Element, reporter: Reporter): void };

export function diagramRule(look: (diagram: Drawn) => readonly ElementFinding[]): LintRule {
  return () => ({
    check(node, reporter) {
      if (node.$type !== 'bpmn:Definitions') return;
      const [process, ...more] = executableProcesses(node);
      // A diagram that is only begun has none yet: what cannot be deployed is told by others.
      if (!process || more.length > 0) return;
      for (const { element, message, remedy } of look({ definitions: node, process })) {
        reporter.report(element.id, `${message}${remedy}`, { wrong: message, remedy });
      }
    },
  });
}
