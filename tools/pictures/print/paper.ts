/** The paper of the print, in millimetres and points. */

/** A3 across. The header of a page is as high as `head`. */
export const paper = { width: 420, height: 297, border: 7, head: 11 } as const;

export const pointsPerMm = 72 / 25.4;

/** The least size of a text on paper, in points (1/72 inch). */
export const leastText = 7;

/** Sizes of bpmn-js's texts, in points of the diagram: names of steps, and labels beside events, gateways and flows. */
export const smallestLabel = 11;

/** Points on paper for one of the diagram, so that it fits. @param foot of the legend, in mm */
export function scaleOf({ width, height }: { readonly width: number; readonly height: number }, foot: number): number {
  const room = { width: paper.width - 2 * paper.border, height: paper.height - 2 * paper.border - paper.head - foot };
  return Math.min((room.width * pointsPerMm) / width, (room.height * pointsPerMm) / height, 0.9);
}
