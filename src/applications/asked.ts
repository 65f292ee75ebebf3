/** How a page asks for what a schema takes. The schema judges; this only says what stands on the page. */

/** Codes with their Chinese names. */
type Names = Readonly<Record<string, string>>;

export interface Asked {
  /** Where it stands in the body: `heir.phone`. */
  field: string;
  label: string;
  hint?: string;
  as: 'line' | 'prose' | 'date' | 'confirmation' | { choice: Names } | { ticks: readonly TickGroup[] };
}

/** Of what is ticked in a list: all but the first group are folded. */
export interface TickGroup {
  title: string;
  names: Names;
}
