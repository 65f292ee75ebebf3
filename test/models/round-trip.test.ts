import { expect, test } from '@jest/globals';
import { diagramFiles, parseDiagram, readDiagram, writeDiagram } from './diagrams.ts';

// Camunda Modeler writes with the same library: whoever opens a diagram and saves it again gets no difference but his own.
test.each(diagramFiles)('%s is written as Camunda Modeler writes it', async (file) => {
  const xml = readDiagram(file);
  expect(await writeDiagram(await parseDiagram(xml))).toBe(xml);
});

test.each(diagramFiles)('%s says which engine it is for', async (file) => {
  expect(readDiagram(file)).toMatch(/modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8\.6\.0"/);
});
