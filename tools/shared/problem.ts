/** Ends a command with a message for a person: what is wrong, and what to do. No stack is printed. */
export class CommandProblem extends Error {
  override name = 'CommandProblem';
  /** 1 = the command ran and found something; 2 = it could not run as it was called. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 2, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
