/** The first page: the whole process as a map, without its small words, and what is done in each phase. */
import {
  type Bounds,
  type Diagram,
  type DiagramElement,
  flowNodesOf,
  labelOf,
  lanesOf,
  planeElementsOf,
} from '../../../src/models/index.ts';
import { escaped } from '../diagram-page.ts';
import { linesOf } from '../text-lines.ts';
import { onPaper, textAt } from './drawing.ts';
import { paper, pointsPerMm } from './paper.ts';
import { notesOf, phasesOf } from './phases.ts';
import type { PhaseSheet } from './sheets.ts';
import type { Term } from './terms.ts';

/** On paper, in points; the names of the lanes stand beside the map. */
const sizes = { phase: 11, lane: 8, gutter: 150, highest: 480 };
const tints = ['#ddf4ff', '#fff8c5'];

const boundsOf = (drawn: readonly DiagramElement[]): Bounds[] => drawn.flatMap(({ bounds }) => (bounds ? [bounds] : []));

/** Of annotations there is only a bracket without its words. */
export const wordless = ({ definitions }: Diagram): string[] =>
  planeElementsOf(definitions).flatMap(({ bpmnElement: { id, $type } }) => ($type === 'bpmn:TextAnnotation' ? [id] : []));

/** @param svg of the whole diagram, without what is wordless */
export function overview(diagram: Diagram, svg: string, sheets: readonly PhaseSheet[], terms: ReadonlyMap<string, Term>): string {
  const { definitions, process } = diagram;
  const drawn = planeElementsOf(definitions);
  const boxes = boundsOf(drawn);
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - left;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - top;
  const room = (paper.width - 2 * paper.border) * pointsPerMm - sizes.gutter - 5;
  const scale = Math.min(room / width, sizes.highest / height);
  const titles = (sizes.phase * 2.6) / scale;

  const phases = phasesOf(definitions, process);
  const pagesOf = (from: number): string => sheets.flatMap(({ phase }, index) => (phase.from === from ? [index + 2] : [])).join('、');
  const bands = phases.map(({ title, from, to }, index) => {
    const [start, end] = [Math.max(from, left), Math.min(to, left + width)];
    const band = `<rect x="${start}" y="${top - titles}" width="${end - start}" height="${height + titles}" fill="${tints[index % 2]}" opacity="0.45"/>`;
    return `${band}${textAt([title, `第${pagesOf(from)}页`], start + 4, top - titles, 'start', 'phase', sizes.phase / scale)}`;
  });
  const lanes = drawn.flatMap(({ bpmnElement, bounds }) => {
    const named = lanesOf(process).includes(bpmnElement) || (bpmnElement.$type === 'bpmn:Participant' && (bounds?.width ?? 0) * 2 > width);
    if (!named || !bounds || bpmnElement.processRef) return [];
    const lines = linesOf(bpmnElement.name ?? '', sizes.gutter / sizes.lane - 1);
    const size = sizes.lane / scale;
    return [textAt(lines, left - 6 / scale, bounds.y + bounds.height / 2 - (lines.length * size * 1.2) / 2, 'end', 'lane', size)];
  });
  const edge = 5;
  const view = {
    x: left - sizes.gutter / scale,
    y: top - titles,
    width: width + sizes.gutter / scale + edge,
    height: height + titles + edge,
  };
  const map = onPaper(svg.replace(/<text[\s\S]*?<\/text>/g, ''), view, scale, [...bands, ...lanes].join('\n'));
  const notes = notesOf(definitions).map((note) => `<p class="notes">${escaped(note)}</p>`);
  return `<div class="drawing map">${map}</div><div class="phases">${sheets.map((sheet) => stepsOf(sheet, process, terms)).join('')}</div>${notes.join('')}`;
}

/** What people do in it, and until when it waits. */
function stepsOf({ phase }: PhaseSheet, process: Diagram['process'], terms: ReadonlyMap<string, Term>): string {
  const nodes = flowNodesOf(process).filter(({ id }) => phase.nodes.has(id));
  const tasks = nodes.filter(({ $type }) => $type === 'bpmn:UserTask').map(labelOf);
  const waits = nodes.flatMap((node) => {
    const term = terms.get(node.id);
    return term ? [`${labelOf(node)}：${term.words}`] : [];
  });
  const list = (kind: string, texts: readonly string[]): string[] => texts.map((text) => `<li class="${kind}">${escaped(text)}</li>`);
  return `<section><h3>${escaped(phase.title)}</h3><ul>${[...list('task', tasks), ...list('wait', waits)].join('')}</ul></section>`;
}
