/** The owners’ files as objects, and the names in them as types. */
export { type Bundle, type BundleProblem, bundlesOf, ModelsIncomplete, problemText, readBundles } from './bundles.ts';
export { candidateGroups, groupName } from './candidate-groups.ts';
export { type Clause, type Decision, type Facts, matchingRules, type Rule } from './decision-table.ts';
export { parseDiagram, writeDiagram } from './diagram.ts';
export { digestOf } from './digest.ts';
export {
  attributeOf,
  type Bounds,
  collaborationOf,
  type DiagramElement,
  type Element,
  type EventDefinition,
  executableProcesses,
  extension,
  type Extension,
  extensionList,
  flowElementsOf,
  flowNodesOf,
  isNode,
  isSplit,
  jobTypesOf,
  labelOf,
  lanesOf,
  noticesSentBy,
  type Plane,
  planeElementsOf,
  type Point,
  processOf,
  variableOf,
} from './element.ts';
export { cellHolds, evaluateFeel } from './feel.ts';
export { filesAt, filesOf, type ModelFiles, projectRoot, UnknownRevision } from './files.ts';
export { type Component, type FormSchema, readForm, walk, withoutDefaults } from './form.ts';
export { groupsByProcess } from './groups.ts';
export type { Answers, ElementId, JobType, MessageName, Processes } from './names.ts';
export { checkedBy, decidedTwice, fourEyes, type FourEyes, readFourEyes } from './four-eyes.ts';
export { applicationForm, candidateGroupsFile, fourEyesFile, officeFile, owners, ownersFolders, type Place } from './owners.ts';
export { readJson } from './json-file.ts';
export { jsonProblem } from './json-problem.ts';
export { loadParameters } from './parameters.ts';
export { isDamaged, readText } from './text.ts';
export { type Diagram, type Form, nameOf, type Project, readProject, type Table } from './project.ts';
export { type DecisionTables, decisionTables, loadTables, readTables } from './tables.ts';
