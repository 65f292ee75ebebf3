/** The script is served to browsers as it is. */
export function withoutBlanks(value: unknown): unknown;
