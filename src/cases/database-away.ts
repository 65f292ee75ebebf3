/** Of Node, where nobody listens or the way is cut. */
const cut = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH']);
/** Of PostgreSQL: connections that failed; a server without room on its disk, in its memory or for one more; shutting down, or not up yet. */
const unavailable = /^(08...|53[1-3]00|57P0[1-3])$/;
/** The driver has no code for them. */
const lost =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/;

/** Whether the case file's server is not there at the moment: the same request works again once it is. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (cut.has(code) || unavailable.test(code))) return true;
  const causes = error instanceof AggregateError ? [...(error.errors as unknown[]), error.cause] : [error.cause];
  return lost.test(error.message) || causes.some(isDatabaseAway);
}
