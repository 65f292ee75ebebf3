/** A diagram (BPMN) as Camunda Modeler writes it: read, and written again by the same library. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as bpmnModdle from 'bpmn-moddle';
import type { Element } from './element.ts';

interface Moddle {
  fromXML(xml: string): Promise<{ rootElement: Element; warnings: readonly { message: string }[] }>;
  toXML(element: Element, options: { format: boolean }): Promise<{ xml: string }>;
}

const { BpmnModdle } = bpmnModdle as unknown as { BpmnModdle: new (packages: Record<string, unknown>) => Moddle };
const zeebe: unknown = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('zeebe-bpmn-moddle/resources/zeebe.json'), 'utf8'));

/** One for all: each new one would learn the types of BPMN anew, which takes as long as reading a diagram. */
const moddle = new BpmnModdle({ zeebe });

/** @throws Error on anything in the file that BPMN or Camunda does not know */
export async function parseDiagram(xml: string): Promise<Element> {
  const { rootElement, warnings } = await moddle.fromXML(xml);
  if (warnings.length > 0) throw new Error(warnings.map((warning) => warning.message).join('; '));
  return rootElement;
}

export async function writeDiagram(definitions: Element): Promise<string> {
  return (await moddle.toXML(definitions, { format: true })).xml;
}
