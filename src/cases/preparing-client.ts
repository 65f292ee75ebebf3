/**
 * A connection on which a statement with parameters is planned once, and what is asked at the same time is sent together, with
 * the beginning of its transaction: a case costs dozens of small statements, and planning and sending them cost more than
 * carrying them out.
 */
import pg from 'pg';

/** So many texts are prepared; lists of any length make texts without end, and each stays in the memory of each connection. */
const mostPrepared = 1000;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostPrepared) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

type Query = (config: unknown, values?: unknown, callback?: unknown) => unknown;

const isStatement = (config: unknown): config is pg.QueryConfig =>
  typeof config === 'object' && config !== null && 'text' in config && !('submit' in config);

export class PreparingClient extends pg.Client {
  /** Its overloads say the same of what is passed on. */
  readonly #send = super.query.bind(this) as Query;
  #isHeld = false;

  override query = ((config: unknown, values?: unknown, callback?: unknown): unknown => {
    this.#hold();
    if (isStatement(config) && config.text === 'begin') return this.#begin(config);
    process.nextTick(() => this.#release());
    if (!isStatement(config)) return this.#send(config, values, callback);
    const hasValues = Array.isArray(values) && values.length > 0;
    return this.#send(hasValues ? { ...config, name: nameOf(config.text) } : config, values, callback);
  }) as pg.Client['query'];

  /** It goes out with the first statement of the transaction, which fails if this does. */
  #begin(config: pg.QueryConfig): Promise<unknown> {
    (this.#send(config) as Promise<unknown>).catch(() => undefined);
    return Promise.resolve({ rows: [] });
  }

  #hold(): void {
    if (this.#isHeld) return;
    this.#isHeld = true;
    this.connection.stream.cork();
  }

  /** What was asked until the program waited goes out at once. */
  #release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    this.connection.stream.uncork();
  }
}
