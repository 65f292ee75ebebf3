import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@jest/globals';
import { diagramFiles, readDiagram } from './diagrams.ts';

test.each(diagramFiles)('the picture of %s shows its present version (npm run diagrams draws it anew)', (file) => {
  const svg = readFileSync(`docs/diagrams/${basename(file, '.bpmn')}.svg`, 'utf8');
  const drawn = /drawn from bpmn\/(\S+), sha256 ([0-9a-f]{64})/.exec(svg);
  const now = createHash('sha256').update(readDiagram(file)).digest('hex');
  expect(drawn?.slice(1)).toEqual([file, now]);
});
