/** What can be wrong with the parameters, and what to do about each kind of it. */

/** For developers, who start the system. `npm run check` says the same to the owners. */
const remedies = {
  unreadable: 'Correct it in a text editor.',
  form: 'Correct it in a text editor.',
  unknownFile: 'Rename it to the file of its process, or give that process src/processes/<id>/parameters.ts.',
  unknownName:
    'Correct the name, or give it a schema where its file has one (src/processes/<id>/parameters.ts, src/policy/parameter-schemas.ts).',
  elsewhere: 'Move it there.',
  missing: 'Add it with a value to the file of its schema.',
  doubled: 'Leave one of them.',
  doubledSchema: 'Give one of the two another name, in its schema and in its file.',
} as const;

export type FaultKind = keyof typeof remedies;

export interface ParameterFault {
  kind: FaultKind;
  /** Of parameters/; absent where none has it. */
  file?: string;
  /** Of the parameter; absent where the whole file is meant. */
  name?: string;
  /** What is wrong, in English. */
  problem: string;
}

/** The parameters cannot be used. `problems` names each fault by file, parameter and value; `faults` says more of each. */
export class ParameterError extends Error {
  readonly faults: readonly ParameterFault[];

  constructor(faults: readonly ParameterFault[]) {
    super(`The policy parameters have ${faults.length} problem(s):\n- ${faults.map(faultText).join('\n- ')}`);
    this.name = 'ParameterError';
    this.faults = faults;
  }

  get problems(): string[] {
    return this.faults.map(({ problem }) => problem);
  }
}

/** With what to do about it. */
export const faultText = ({ kind, problem }: ParameterFault): string => `${problem}. ${remedies[kind]}`;
