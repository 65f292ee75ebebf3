/** What the engine answered, in words of our own, so that nobody outside this folder needs to know gRPC's numbers. */

/** The gRPC statuses that callers tell apart; the rest is `OTHER`. */
const codes: Record<number, EngineErrorCode> = {
  3: 'INVALID_ARGUMENT',
  4: 'DEADLINE_EXCEEDED',
  5: 'NOT_FOUND',
  6: 'ALREADY_EXISTS',
  7: 'PERMISSION_DENIED',
  8: 'RESOURCE_EXHAUSTED',
  9: 'FAILED_PRECONDITION',
  14: 'UNAVAILABLE',
  16: 'UNAUTHENTICATED',
};

export type EngineErrorCode =
  | 'INVALID_ARGUMENT'
  | 'DEADLINE_EXCEEDED'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'PERMISSION_DENIED'
  | 'RESOURCE_EXHAUSTED'
  | 'FAILED_PRECONDITION'
  | 'UNAVAILABLE'
  | 'UNAUTHENTICATED'
  | 'OTHER';

const away: readonly EngineErrorCode[] = ['UNAVAILABLE', 'DEADLINE_EXCEEDED', 'RESOURCE_EXHAUSTED'];

/** The engine refused a command, could not be reached, or did not answer in time. */
export class EngineError extends Error {
  override name = 'EngineError';
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** True where the same command may succeed later: the engine is away, overloaded or slow. */
  get temporary(): boolean {
    return away.includes(this.code);
  }
}

/** Turns what the SDK threw into an EngineError that says which command failed. */
export function engineError(command: string, error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  const { code, details, message } = error as { code?: unknown; details?: unknown; message?: unknown };
  const known = typeof code === 'number' ? (codes[code] ?? 'OTHER') : 'OTHER';
  const text = [details, message].find((part): part is string => typeof part === 'string' && part !== '') ?? String(error);
  return new EngineError(known, `${command}: ${known}: ${text}`, { cause: error });
}
