import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@jest/globals';
import { nameOf } from '../../src/models/project.ts';
import { project } from './project.ts';

test.each(project.diagrams)('the picture of $path shows its present version (npm run diagrams draws it anew)', ({ path, text }) => {
  const svg = readFileSync(`docs/diagrams/${nameOf(path)}.svg`, 'utf8');
  const drawn = /drawn from bpmn\/(\S+), sha256 ([0-9a-f]{64})/.exec(svg);
  const now = createHash('sha256').update(text).digest('hex');
  expect(drawn?.slice(1)).toEqual([basename(path), now]);
});
