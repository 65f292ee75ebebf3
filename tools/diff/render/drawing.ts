/** Both versions of a diagram as the page draws them: the file, and the colour of each element. */
import { type Diagram, planeElementsOf, type Project } from '../../../src/models/index.ts';
import type { Change, ChangeKind } from '../change.ts';

export interface DrawnVersion {
  readonly xml: string;
  /** By the id of the element. */
  readonly marks: Readonly<Record<string, ChangeKind>>;
}

export interface Drawing {
  readonly before?: DrawnVersion;
  readonly after?: DrawnVersion;
  /** Ids of what can be seen in one of them. */
  readonly drawn: ReadonlySet<string>;
}

/** Where two changes concern an element, the stronger one colours it. */
const strength: readonly ChangeKind[] = ['moved', 'changed', 'removed', 'added'];

function drawnIds(diagram: Diagram | undefined): ReadonlySet<string> {
  return new Set(diagram && planeElementsOf(diagram.definitions).map(({ bpmnElement }) => bpmnElement.id));
}

/** An element that a sentence covers may be older than what the sentence is about: its own presence decides. */
function kindOf(id: string, change: Change, before: ReadonlySet<string>, after: ReadonlySet<string>): ChangeKind {
  if (before.has(id) && after.has(id)) return change.kind === 'moved' ? 'moved' : 'changed';
  return after.has(id) ? 'added' : 'removed';
}

export function drawingOf(path: string, changes: readonly Change[], base: Project, head: Project): Drawing {
  const [was, is] = [base, head].map(({ diagrams }) => diagrams.find((diagram) => diagram.path === path));
  const [before, after] = [drawnIds(was), drawnIds(is)];
  const marks = new Map<string, ChangeKind>();
  for (const change of changes) {
    for (const id of [change.element, ...(change.elements ?? [])]) {
      if (!id) continue;
      const kind = kindOf(id, change, before, after);
      const known = marks.get(id);
      if (!known || strength.indexOf(kind) > strength.indexOf(known)) marks.set(id, kind);
    }
  }
  const version = (diagram: Diagram | undefined, drawn: ReadonlySet<string>): DrawnVersion | undefined =>
    diagram && { xml: diagram.text, marks: Object.fromEntries([...marks].filter(([id]) => drawn.has(id))) };
  const [left, right] = [version(was, before), version(is, after)];
  return { ...(left && { before: left }), ...(right && { after: right }), drawn: new Set([...before, ...after]) };
}
