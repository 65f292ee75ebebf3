/** The rules that Camunda Modeler itself applies: bpmnlint's, and Camunda's for its engine. */
import { type Diagram, flowElementsOf } from '../../../src/models/index.ts';
import { called, drawnElements } from '../../bpmnlint-plugin/index.ts';
import { bpmnlintWords, otherWords } from '../bpmnlint-words.ts';
import { linterWith, onceEach, reportsOf, type Linter } from '../linting.ts';
import type { Check, Finding } from '../rule.ts';

// 8.6 is what runs here and in the tests, 8.9 what a production installation runs.
const ruleSets = [['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-6'], ['plugin:camunda-compat/camunda-cloud-8-9']];

const linters = (): Linter[] => ruleSets.map((sets) => linterWith({ extends: sets }));
const lintOnce = onceEach(async (diagram) => distinct((await Promise.all(linters().map((linter) => lint(diagram, linter)))).flat()));

export const check: Check = ({ diagrams }) => lintOnce(diagrams);

async function lint(diagram: Diagram, linter: Linter): Promise<Finding[]> {
  const elements = new Map([...drawnElements(diagram), ...flowElementsOf(diagram.process)].map((element) => [element.id, element]));
  const reports = await reportsOf(linter, diagram.definitions);
  return reports.map(({ rule, report: { id, message } }) => {
    const { says, remedy } = bpmnlintWords[rule] ?? otherWords(rule, message);
    return { file: diagram.path, element: id, message: `${called(elements.get(id) ?? { id, $type: '' })}${says}`, remedy };
  });
}

/** Both engines' rules say much of the same. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.file} ${finding.element} ${finding.message}`, finding])).values()];
}
