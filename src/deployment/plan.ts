/** What there is to do: the bundles of the files beside the record of what was deployed. */
import { type Bundle, digestOf } from '../models/index.ts';

/** What the plan needs of a recorded deployment. */
export interface Recorded {
  readonly processId: string;
  readonly version: number;
  readonly definitionKey: string;
  readonly versionTag: string | null;
  readonly digest: string;
  readonly deployedBy: string;
}

export interface PlannedProcess<R extends Recorded = Recorded> {
  readonly bundle: Bundle;
  readonly kind: 'first' | 'changed' | 'unchanged';
  /** What new cases run now. */
  readonly running?: R;
  /** The same content ran once, and something else has replaced it. */
  readonly replaced?: R;
  /** The version tag of the bundle, with other content: a tag says which content runs, so it cannot mean two. */
  readonly conflict?: R;
}

/** @param recorded of all processes, newest first. @returns in the order of the bundles */
export function planOf<R extends Recorded>(bundles: readonly Bundle[], recorded: readonly R[]): PlannedProcess<R>[] {
  return bundles.map((bundle) => {
    const digest = digestOf(bundle.files);
    const before = recorded.filter(({ processId }) => processId === bundle.processId);
    const [running] = before;
    if (!running) return { bundle, kind: 'first' };
    if (running.digest === digest) return { bundle, kind: 'unchanged', running };
    const replaced = before.find((one) => one.digest === digest);
    const tagged = before.find(({ versionTag }) => versionTag !== null && versionTag === bundle.versionTag);
    const conflict = tagged && tagged.digest !== digest ? tagged : undefined;
    return { bundle, kind: 'changed', running, ...(replaced && { replaced }), ...(conflict && { conflict }) };
  });
}
