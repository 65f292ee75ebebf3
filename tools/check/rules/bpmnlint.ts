/** The rules that Camunda Modeler itself applies: bpmnlint's, and Camunda's for its engine. */
import { type Diagram, flowElementsOf } from '../../../src/models/index.ts';
import { called, drawnElements } from '../../bpmnlint-plugin/index.ts';
import { bpmnlintWords, otherWords } from '../bpmnlint-words.ts';
import { linterWith, reportsOf, type Linter } from '../linting.ts';
import type { Check, Finding } from '../rule.ts';

// 8.6 is what runs here and in the tests, 8.9 what a production installation runs.
const ruleSets = [['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-6'], ['plugin:camunda-compat/camunda-cloud-8-9']];

/** What was found in a diagram, as long as it is kept: where one of many is read anew, the others are not looked at again. */
const known = new WeakMap<Diagram, Promise<Finding[]>>();

export const check: Check = async ({ diagrams }) => {
  const linters = ruleSets.map((sets) => linterWith({ extends: sets }));
  return (await Promise.all(diagrams.map((diagram) => findingsIn(diagram, linters)))).flat();
};

function findingsIn(diagram: Diagram, linters: readonly Linter[]): Promise<Finding[]> {
  const found = known.get(diagram) ?? Promise.all(linters.map((linter) => lint(diagram, linter))).then((all) => distinct(all.flat()));
  known.set(diagram, found);
  return found;
}

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
