/**
 * The log: one JSON line per event, for operators only: its file is its owner's. It carries case numbers, by which they find their way,
 * never a name, an ID number or a phone number.
 */
import { pino, type DestinationStream, type Level, type Logger } from 'pino';
import { rollingFile } from './rolling-file.ts';

export type Log = Logger;
export type LogLevel = Level | 'silent';

/** Fields that no line may carry, should a caller pass one by mistake, at the top and one level down. */
const personal = ['name', 'idNumber', 'phone', 'address', 'applicant', 'body', 'params', 'parameters', 'variables'];

interface LogOptions {
  level: LogLevel;
  /** A stream, or a file that lines are added to; without it they go to the standard output. */
  destination?: DestinationStream | string | undefined;
}

export function createLog({ level, destination }: LogOptions): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: personal.flatMap((field) => [field, `*.${field}`]), censor: '[removed]' },
    serializers: { err: safeError },
  };
  if (destination === undefined) return pino(options);
  return pino(options, typeof destination === 'string' ? rollingFile(destination) : destination);
}

export interface SafeError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: SafeError;
}

/**
 * An error without personal data. The database layer puts the values of a failed query into its message, and
 * PostgreSQL puts the row into `detail`: both would carry names and ID numbers into the log.
 */
export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'a value that is not an Error was thrown' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return {
    type: error.name,
    message: withoutPersonalData(error.message),
    ...(code === undefined ? {} : { code }),
    ...(frames?.length ? { stack: frames.join('\n') } : {}),
    ...(error.cause === undefined ? {} : { cause: safeError(error.cause) }),
  };
}

/** Cuts off query values and masks whatever looks like an ID or phone number. */
function withoutPersonalData(message: string): string {
  return message
    .replace(/\nparams:[\s\S]*$/, '')
    .replace(/(?<!\d)\d{17}[\dXx](?!\d)/g, '******************')
    .replace(/(?<!\d)1[3-9]\d{9}(?!\d)/g, '***********');
}
