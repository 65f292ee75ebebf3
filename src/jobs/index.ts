/** What a worker is made of: its definition, the job it is given, and where it notes its steps. Knows nothing of the SDK. */
export type { ClerkTasks, Completion, TaskRecord, TaskRecords } from './clerk-tasks.ts';
export { recordedNames } from './element-names.ts';
export { BusinessError, InvalidJob, NeedsOperator } from './errors.ts';
export { filesThatMake, foldersIn, type FoundFile } from './found-files.ts';
export type { EngineFaults, Incident } from './incidents.ts';
export { type ActivatedJob, fromWire, type JobInfo, type JobRequest, type JobStream, type Variables, type WireJob } from './job.ts';
export { caseStepLog, instanceOf, type StepInterrupts, type StepLog } from './step-log.ts';
export { defineWorker, isWorker, type JobContext, notingContext, type Worker, type WorkerContext, type WorkerServices } from './worker.ts';
