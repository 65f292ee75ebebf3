/** The drawing of a page as SVG: what bpmn-js has drawn, at its size on paper, with the words that are only on paper. */
import { type Bounds, type Diagram, flowNodesOf } from '../../../src/models/index.ts';
import { escaped } from '../diagram-page.ts';
import { isUpright, type Reference } from './leaving.ts';
import type { PhaseSheet } from './sheets.ts';
import { tagged, type Wanted } from './tags.ts';
import type { Term } from './terms.ts';

const fontSize = 11;
const lineHeight = 13;
/** Within the upper border of a subprocess. */
const nameRoom = 34;

/** @param scale points on paper for one of the diagram */
export function onPaper(svg: string, { x, y, width, height }: Bounds, scale: number, words: string): string {
  const size = `width="${width * scale}pt" height="${height * scale}pt" viewBox="${x} ${y} ${width} ${height}"`;
  return svg
    .slice(svg.indexOf('<svg '))
    .replace(/<svg [^>]*>/, `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>`)
    .replace(/<\/svg>\s*$/, `${words}</svg>`);
}

/** Terms beside the timers, the page beside a link, and where flows go on. */
export function wordsOn(
  sheet: PhaseSheet,
  { process }: Diagram,
  terms: ReadonlyMap<string, Term>,
  pageOf: (node: string) => number,
): string {
  const events = flowNodesOf(process).filter(({ id }) => sheet.places.has(id));
  const beside = events.flatMap((event): Wanted[] => {
    const place = sheet.places.get(event.id);
    const text = terms.get(event.id)?.words ?? linkText(event, process, pageOf);
    return place && text !== undefined ? [{ place, lines: text.split(/(?<=，)/), kind: 'tag' }] : [];
  });
  const upright = sheet.references.filter(({ side }) => isUpright(side));
  const atEnds = upright.map(({ at, lines }): Wanted => ({ place: { ...at, width: 0, height: 0 }, lines, kind: 'reference' }));
  const names = sheet.open.map(({ name, bounds: { x, y, width } }): Wanted => ({
    place: { x, y, width, height: nameRoom },
    lines: [name],
    kind: 'name',
  }));
  const tags = tagged([...names, ...atEnds, ...beside], sheet.obstacles).map(({ lines, x, y, kind }) => textAt(lines, x, y, 'start', kind));
  return [...tags, ...sheet.references.filter(({ side }) => !isUpright(side)).map(referenceText)].join('\n');
}

/** A link is followed to the event of the same name. */
function linkText(event: Diagram['process'], process: Diagram['process'], pageOf: (node: string) => number): string | undefined {
  const linkOf = ({ eventDefinitions }: typeof event) => eventDefinitions?.find(({ $type }) => $type === 'bpmn:LinkEventDefinition')?.name;
  if (event.$type !== 'bpmn:IntermediateThrowEvent' || linkOf(event) === undefined) return undefined;
  const there = flowNodesOf(process).find((other) => other.$type === 'bpmn:IntermediateCatchEvent' && linkOf(other) === linkOf(event));
  return there && `转第${pageOf(there.id)}页`;
}

function referenceText({ at: { x, y }, side, lines }: Reference): string {
  const top = y - (lines.length * lineHeight) / 2;
  return side === 'left' ? textAt(lines, x - 4, top, 'end', 'reference') : textAt(lines, x + 5, top, 'start', 'reference');
}

/** @param y of the upper edge */
export function textAt(lines: readonly string[], x: number, y: number, anchor: 'start' | 'end', kind: string, size = fontSize): string {
  const spans = lines.map(
    (line, index) => `<tspan x="${x}" y="${y + index * lineHeight * (size / fontSize) + size}">${escaped(line)}</tspan>`,
  );
  return `<text class="${kind}" font-size="${size}" text-anchor="${anchor}">${spans.join('')}</text>`;
}
