import type { Looked } from '../case-progress.ts';
import type { Progress } from '../progress-schema.ts';

/** A case as somebody sees it: whoever does not see all has less of it. */
export type ShownCase = Awaited<ReturnType<Looked>> & Partial<Progress>;
