/** All rules, in the order of their names. A new one is a file here, two lines here, and a test beside its two examples. */
import type { Rule } from '../rule.ts';
import { analysable } from './analysable.ts';
import { answersAtSplits } from './answers-at-splits.ts';
import { asModelerWrites } from './as-modeler-writes.ts';
import { bpmnlint } from './bpmnlint.ts';
import { calledDecisions } from './called-decisions.ts';
import { calledForms } from './called-forms.ts';
import { calledProcesses } from './called-processes.ts';
import { candidateGroups } from './candidate-groups.ts';
import { chineseLabels } from './chinese-labels.ts';
import { correlation } from './correlation.ts';
import { drawnCompletely } from './drawn-completely.ts';
import { engineVersion } from './engine-version.ts';
import { explained } from './explained.ts';
import { feel } from './feel.ts';
import { fileNames } from './file-names.ts';
import { flowsBesideLabels } from './flows-beside-labels.ts';
import { flowsBesideShapes } from './flows-beside-shapes.ts';
import { formFields } from './form-fields.ts';
import { formKeys } from './form-keys.ts';
import { formSchema } from './form-schema.ts';
import { formWording } from './form-wording.ts';
import { gatewaysCover } from './gateways-cover.ts';
import { inLane } from './in-lane.ts';
import { jobTypes } from './job-types.ts';
import { knownDocuments } from './known-documents.ts';
import { knownNames } from './known-names.ts';
import { knownWaits } from './known-waits.ts';
import { labelled } from './labelled.ts';
import { labelsBesideShapes } from './labels-beside-shapes.ts';
import { labelsHaveRoom } from './labels-have-room.ts';
import { labelsNear } from './labels-near.ts';
import { messages } from './messages.ts';
import { noOverlap } from './no-overlap.ts';
import { noSilentDefault } from './no-silent-default.ts';
import { noticePlaceholders } from './notice-placeholders.ts';
import { notices } from './notices.ts';
import { orthogonalFlows } from './orthogonal-flows.ts';
import { parameters } from './parameters.ts';
import { provided } from './provided.ts';
import { readable } from './readable.ts';
import { recordedSteps } from './recorded-steps.ts';
import { reminders } from './reminders.ts';
import { retries } from './retries.ts';
import { sharedLines } from './shared-lines.ts';
import { sharedWorkerElements } from './shared-worker-elements.ts';
import { tableWords } from './table-words.ts';
import { tablesComplete } from './tables-complete.ts';
import { taskHeaders } from './task-headers.ts';
import { timers } from './timers.ts';
import { userTaskShape } from './user-task-shape.ts';
import { versionTag } from './version-tag.ts';

export const rules: readonly Rule[] = [
  analysable,
  answersAtSplits,
  asModelerWrites,
  bpmnlint,
  calledDecisions,
  calledForms,
  calledProcesses,
  candidateGroups,
  chineseLabels,
  correlation,
  drawnCompletely,
  engineVersion,
  explained,
  feel,
  fileNames,
  flowsBesideLabels,
  flowsBesideShapes,
  formFields,
  formKeys,
  formSchema,
  formWording,
  gatewaysCover,
  inLane,
  jobTypes,
  knownDocuments,
  knownNames,
  knownWaits,
  labelled,
  labelsBesideShapes,
  labelsHaveRoom,
  labelsNear,
  messages,
  noOverlap,
  noSilentDefault,
  noticePlaceholders,
  notices,
  orthogonalFlows,
  parameters,
  provided,
  readable,
  recordedSteps,
  reminders,
  retries,
  sharedLines,
  sharedWorkerElements,
  tableWords,
  tablesComplete,
  taskHeaders,
  timers,
  userTaskShape,
  versionTag,
];
