/** How a job ends that is not done. */
import { WithRemedy } from '../with-remedy.ts';
import type { Variables } from './job.ts';

/** The variables of a job, or what its handler made of them, do not have the agreed form: a bug, not a fault. */
export class InvalidJob extends Error {
  override name = 'InvalidJob';
}

/** An outcome of the work that the diagram catches as a BPMN error. Not possible in an execution listener. */
export class BusinessError extends Error {
  override name = 'BusinessError';
  readonly code: string;
  readonly variables: Variables;

  constructor(code: string, message: string, variables: Variables = {}) {
    super(message);
    this.code = code;
    this.variables = variables;
  }
}

/**
 * Trying again will not help: somebody has to do something first. Becomes an incident at once.
 * In English, without personal data.
 */
export class NeedsOperator extends WithRemedy {}
