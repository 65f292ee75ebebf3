import { said } from '../../language.ts';

/** A sign that a JVM will never be ready although it still runs. */
export const CANNOT_BIND = /Failed to bind|Port \d+ was already in use|Address already in use|BindException/;

/** Best explanation first. A bean that could not be made is mentioned dozens of times; its last cause says why. */
const TELLING = [
  /Failed to bind .*\d|Port \d+ was already in use/,
  CANNOT_BIND,
  /java\.lang\.OutOfMemoryError|insufficient memory|Cannot allocate memory|No space left on device/,
  /Unrecognized .*option|Could not create the Java Virtual Machine|UnsupportedClassVersionError/,
  /LockObtainFailedException|failed to obtain node locks/,
  /^Caused by:/,
  /\b(ERROR|FATAL)\b|Exception\b/,
];

/** The line of a log that says most about why a JVM failed. */
export function tellingLine(log: string): string {
  const lines = log
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const found = TELLING.map((pattern) => lines.findLast((line) => pattern.test(line))).find(Boolean);
  return (found ?? lines.at(-1) ?? said({ en: 'its log is empty', zh: '日志为空' })).slice(0, 240);
}
