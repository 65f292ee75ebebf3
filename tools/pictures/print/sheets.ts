/** The pages of a process: one for each phase; two where a phase is too large to be read on one. */
import type { Diagram } from '../../../src/models/index.ts';
import { leastText, scaleOf, smallestLabel } from './paper.ts';
import { dividedByLanes, type Phase, phasesOf } from './phases.ts';
import { sheetOf, type Sheet } from './sheet.ts';
import { legendHeight } from './legend.ts';

export interface PhaseSheet extends Sheet {
  readonly phase: Phase;
  /** Points on paper for one of the diagram. */
  readonly scale: number;
}

type PageOf = (node: string) => number;

export interface Sheets {
  readonly sheets: readonly PhaseSheet[];
  readonly hasOverview: boolean;
  /** The page of the document on which a node is drawn. */
  readonly pageOf: PageOf;
}

/** @throws Error (Chinese) where a phase is too large even for two pages, with the remedy */
export async function sheetsOf(diagram: Diagram): Promise<Sheets> {
  const phases: Phase[] = [];
  for (const phase of phasesOf(diagram.definitions, diagram.process)) phases.push(...(await readable(diagram, phase)));
  const hasOverview = phases.length > 1;
  const first = hasOverview ? 2 : 1;
  const pages = new Map(phases.flatMap(({ nodes }, index) => [...nodes].map((node): [string, number] => [node, first + index])));
  const pageOf: PageOf = (node) => pages.get(node) ?? 0;
  const sheets = await Promise.all(phases.map((phase) => laidOut(diagram, phase, pageOf)));
  return { sheets, hasOverview, pageOf };
}

async function laidOut(diagram: Diagram, phase: Phase, pageOf: PageOf): Promise<PhaseSheet> {
  const sheet = await sheetOf(diagram, phase, pageOf);
  return { ...sheet, phase, scale: scaleOf(sheet.view, legendHeight(diagram.process, phase.nodes)) };
}

const canBeRead = ({ scale }: PhaseSheet): boolean => scale * smallestLabel >= leastText;
const anyPage: PageOf = () => 0;

async function readable(diagram: Diagram, phase: Phase): Promise<Phase[]> {
  if (canBeRead(await laidOut(diagram, phase, anyPage))) return [phase];
  const ways = await Promise.all(
    dividedByLanes(phase, diagram.process).map(async (parts) => {
      const scales = await Promise.all(parts.map(async (part) => (await laidOut(diagram, part, anyPage)).scale));
      return { parts, scale: Math.min(...scales) };
    }),
  );
  const best = ways.toSorted((a, b) => b.scale - a.scale)[0];
  if (best && best.scale * smallestLabel >= leastText) {
    return best.parts.map((part, index) => ({ ...part, title: `${phase.title}（${index === 0 ? '上' : '下'}）` }));
  }
  throw new Error(
    `${diagram.path}的阶段“${phase.title}”太大，在A3纸上印不清楚。请在流程图上方再加一个文本注释，例如“二、核查”，标在这一阶段中间某一步骤的上方。`,
  );
}
