/** Sizes on the page of a phase, in points of the diagram. */

/** How long an empty stretch stays. */
export const gap = { across: 18, down: 26 } as const;

/** Of the pool and of its lanes, together. */
export const headers = 60;

/** How far a flow to another phase runs out. */
export const stub = 20;

/** The words there. */
export const reference = { width: 122, height: 40 } as const;
