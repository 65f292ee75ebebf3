/** Where it is noted which step of a case began and ended. */
import type { Cases, NewStep, ProcessInstance } from '../cases/index.ts';
import type { ElementNames } from './element-names.ts';
import type { JobInfo } from './job.ts';

export interface StepLog {
  /** @param dueAt until when the step is waited for, if it has a deadline */
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
  return {
    begin: async (caseNumber, job, dueAt) => {
      await cases.steps.begin(caseNumber, { ...(await step(job)), groups: await names.groupsOf(job), dueAt });
    },
    finish: async (caseNumber, job) => {
      await cases.steps.finish(caseNumber, await step(job));
    },
    nameOf: (job) => names.nameOf(job),
    groupsOf: (job) => names.groupsOf(job),
  };
}

/** The process instance that the job belongs to. */
export function instanceOf({ processInstanceKey, processDefinitionKey, processVersion, bpmnProcessId }: JobInfo): ProcessInstance {
  return { instanceKey: processInstanceKey, definitionKey: processDefinitionKey, processId: bpmnProcessId, version: processVersion };
}
