/** A decision table as SVG, to read and to print: the columns are as wide as its owner has made them in Modeler. */
import type { Clause, Decision } from '../../src/models/index.ts';
import { hitPolicyWords } from '../shared/index.ts';
import { escaped } from './diagram-page.ts';
import { linesOf, narrowest } from './text-lines.ts';

const font = { size: 13, line: 19, family: "'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', Arial, sans-serif" };
const padding = 8;
const usualWidth = 150;
const colours = { input: '#dbe8f7', output: '#fbe9cf', note: '#ececec', row: '#ffffff', rule: '#9aa5b1', faint: '#5a6570' };

interface Column {
  readonly x: number;
  readonly width: number;
  readonly colour: string;
  readonly heading: string;
  /** What the column reads, or the name of what it answers. */
  readonly under: string;
}

export function tableSvg({ id, name, decisionLogic }: Decision): string {
  const { hitPolicy, input, output, rule, annotationsWidth = 300 } = decisionLogic;
  const rows = rule.map(({ inputEntry, outputEntry, description = '' }, index) => [
    String(index + 1),
    ...inputEntry.map(({ text }) => text || '–'),
    ...outputEntry.map(({ text }) => text),
    description,
  ]);
  const columns = placed(
    [
      { width: 36, colour: colours.note, heading: '行', under: '' },
      ...input.map((clause) => columnOf(clause, colours.input, clause.inputExpression?.text ?? '')),
      ...output.map((clause) => columnOf(clause, colours.output, clause.name ?? '')),
      { width: annotationsWidth, colour: colours.note, heading: '依据和说明', under: '' },
    ],
    rows,
  );
  const title = `${name}（${id}），${hitPolicyWords[hitPolicy] ?? hitPolicy}`;
  const titleHeight = font.line + 2 * padding;
  const head = headOf(columns, titleHeight);
  const body = bodyOf(columns, rows, titleHeight + head.height);
  const width = columns.reduce((sum, column) => sum + column.width, 0) + 2;
  const height = titleHeight + head.height + body.height + 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="zh-CN" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font.family}" font-size="${font.size}">
<title>${escaped(title)}</title>
<rect width="${width}" height="${height}" fill="${colours.row}"/>
${textAt([title], 1, padding, 'font-weight="bold"')}
${[...head.parts, ...body.parts].join('\n')}
</svg>
`;
}

const columnOf = ({ label = '', width = usualWidth }: Clause, colour: string, under: string): Omit<Column, 'x'> => ({
  width,
  colour,
  heading: label,
  under,
});

/** One beside the other; a column is widened where its owner's width would cut a word. */
function placed(columns: readonly Omit<Column, 'x'>[], rows: readonly (readonly string[])[]): Column[] {
  let x = 1;
  return columns.map((column, index) => {
    const texts = [column.heading, column.under, ...rows.map((row) => row[index] ?? '')];
    const width = Math.max(column.width, Math.ceil(Math.max(...texts.map(narrowest)) * font.size) + 2 * padding);
    const here = { ...column, width, x };
    x += width;
    return here;
  });
}

interface Band {
  readonly height: number;
  readonly parts: readonly string[];
}

const wrapped = (text: string, { width }: Column): string[] => linesOf(text, (width - 2 * padding) / font.size);

const heightOf = (lines: number): number => lines * font.line + 2 * padding;

function headOf(columns: readonly Column[], y: number): Band {
  const texts = columns.map((column) => ({ column, heading: wrapped(column.heading, column), under: wrapped(column.under, column) }));
  const height = heightOf(Math.max(...texts.map(({ heading, under }) => heading.length + under.length)));
  const parts = texts.flatMap(({ column, heading, under }) => [
    cell(column, y, height, column.colour),
    textAt(heading, column.x + padding, y + padding, 'font-weight="bold"'),
    textAt(under, column.x + padding, y + padding + heading.length * font.line, `fill="${colours.faint}"`),
  ]);
  return { height, parts };
}

function bodyOf(columns: readonly Column[], rows: readonly (readonly string[])[], top: number): Band {
  let y = top;
  const parts = rows.flatMap((row) => {
    const texts = columns.map((column, index) => ({ column, lines: wrapped(row[index] ?? '', column) }));
    const [here, height] = [y, heightOf(Math.max(...texts.map(({ lines }) => lines.length)))];
    y += height;
    return texts.flatMap(({ column, lines }) => [
      cell(column, here, height, colours.row),
      textAt(lines, column.x + padding, here + padding),
    ]);
  });
  return { height: y - top, parts };
}

const cell = ({ x, width }: Column, y: number, height: number, colour: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}" stroke="${colours.rule}"/>`;

/** @param y of the upper edge of the first line */
function textAt(lines: readonly string[], x: number, y: number, attributes = ''): string {
  const spans = lines.map((line, index) => `<tspan x="${x}" y="${y + index * font.line + font.size}">${escaped(line)}</tspan>`);
  return `<text${attributes && ` ${attributes}`}>${spans.join('')}</text>`;
}
