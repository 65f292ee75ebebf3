/** What the engine answered, in words of our own, so that nobody outside this folder needs to know gRPC's numbers. */

/** By the number of gRPC's status. */
const codes = {
  1: 'CANCELLED',
  2: 'UNKNOWN',
  3: 'INVALID_ARGUMENT',
  4: 'DEADLINE_EXCEEDED',
  5: 'NOT_FOUND',
  6: 'ALREADY_EXISTS',
  7: 'PERMISSION_DENIED',
  8: 'RESOURCE_EXHAUSTED',
  9: 'FAILED_PRECONDITION',
  10: 'ABORTED',
  11: 'OUT_OF_RANGE',
  12: 'UNIMPLEMENTED',
  13: 'INTERNAL',
  14: 'UNAVAILABLE',
  15: 'DATA_LOSS',
  16: 'UNAUTHENTICATED',
} as const;

/** OTHER is a fault of the client itself. */
export type EngineErrorCode = (typeof codes)[keyof typeof codes] | 'OTHER';

/** The engine has understood the command and will not carry it out, however often it is sent. */
const refusals: readonly EngineErrorCode[] = [
  'INVALID_ARGUMENT',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'FAILED_PRECONDITION',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'UNAUTHENTICATED',
];
const away: readonly EngineErrorCode[] = ['UNAVAILABLE', 'DEADLINE_EXCEEDED', 'RESOURCE_EXHAUSTED'];

/** The engine refused a command, could not be reached, or did not answer in time. */
export class EngineError extends Error {
  override name = 'EngineError';
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** The engine could not be reached, or is overloaded or slow. */
  get away(): boolean {
    return away.includes(this.code);
  }

  /** True where the same command may succeed later: everything but a clear refusal. */
  get temporary(): boolean {
    return !refusals.includes(this.code);
  }
}

/** Turns what the SDK threw into an EngineError that says which command failed. */
export function engineError(command: string, error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  const { code, details, message } = error as { code?: unknown; details?: unknown; message?: unknown };
  const known = (codes as Partial<Record<number, EngineErrorCode>>)[Number(code)] ?? 'OTHER';
  const text = [details, message].find((part): part is string => typeof part === 'string' && part !== '') ?? String(error);
  return new EngineError(known, `${command}: ${known}: ${text}`, { cause: error });
}
