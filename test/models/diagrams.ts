import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export * from '../../src/models/diagram.ts';

const folder = 'bpmn';
export const diagramFiles: readonly string[] = readdirSync(folder).filter((name) => name.endsWith('.bpmn'));

export function readDiagram(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
