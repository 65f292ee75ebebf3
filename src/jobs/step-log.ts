/** Where it is noted which step of a case began and ended. */
import { CaseNotFound, type Cases, InstanceOfAnother, type NewStep, type ProcessInstance } from '../cases/index.ts';
import type { ElementNames } from './element-names.ts';
import { NeedsOperator } from './errors.ts';
import type { JobInfo } from './job.ts';

export interface StepLog {
  /** Before anything is done that belongs to no step of its own. @throws NeedsOperator where the job is of another case */
  mustBeOf(caseNumber: string, job: JobInfo): Promise<void>;
  /** @param dueAt until when the step is waited for, if it has a deadline @throws NeedsOperator where the job is of another case */
  begin(caseNumber: string, job: JobInfo, dueAt?: Date): Promise<void>;
  finish(caseNumber: string, job: JobInfo): Promise<void>;
  /** The label that the diagram gives the job's element. */
  nameOf(job: JobInfo): Promise<string>;
  /** The candidate groups of the job's user task. */
  groupsOf(job: JobInfo): Promise<string[]>;
}

/**
 * By process and element id: which open steps are cut off when this one begins. The engine tells a worker nothing of
 * an element that a boundary event or an event subprocess interrupted.
 */
export type StepInterrupts = Record<string, Partial<Record<string, string[] | 'all'>>>;

/** Notes the steps in the case file. A repetition changes nothing. */
export function caseStepLog(cases: Cases, names: ElementNames, interrupts: StepInterrupts): StepLog {
  const step = async (job: JobInfo): Promise<NewStep> => {
    const { bpmnProcessId, elementId, elementInstanceKey } = job;
    return {
      elementId,
      elementInstanceKey,
      name: await names.nameOf(job),
      instance: instanceOf(job),
      interrupts: interrupts[bpmnProcessId]?.[elementId],
    };
  };
  const ofItsCase = async (note: () => Promise<unknown>): Promise<void> => {
    try {
      await note();
    } catch (error) {
      if (error instanceof InstanceOfAnother) throw misnamed(error.caseNumber);
      if (error instanceof CaseNotFound) throw misnamed('that of the case');
      throw error;
    }
  };
  return {
    mustBeOf: (caseNumber, job) => ofItsCase(() => cases.instances.mustWorkOn(caseNumber, job.processInstanceKey)),
    begin: (caseNumber, job, dueAt) =>
      ofItsCase(async () => cases.steps.begin(caseNumber, { ...(await step(job)), groups: await names.groupsOf(job), dueAt })),
    finish: (caseNumber, job) => ofItsCase(async () => cases.steps.finish(caseNumber, await step(job))),
    nameOf: (job) => names.nameOf(job),
    groupsOf: (job) => names.groupsOf(job),
  };
}

const misnamed = (right: string): NeedsOperator =>
  new NeedsOperator(
    'the variable "caseNumber" is not the number of the case on which this process instance works',
    `Set it to ${right} in Operate, then raise the retries of the job and resolve the incident; nothing was done.`,
  );

/** The process instance that the job belongs to. */
export function instanceOf({ processInstanceKey, processDefinitionKey, processVersion, bpmnProcessId }: JobInfo): ProcessInstance {
  return { instanceKey: processInstanceKey, definitionKey: processDefinitionKey, processId: bpmnProcessId, version: processVersion };
}
