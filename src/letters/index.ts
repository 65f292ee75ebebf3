/** Letters as the office prints them: one document for the applicant, the window and the archive. */
import { letterDocument, type Printable } from './letter.ts';
import type { Seal } from './seal.ts';

export type { Printable } from './letter.ts';
export { sampleSeal, type Seal, stampedByHand } from './seal.ts';

/** The printer is loaded when there is something to print. The same bytes each time, as far as the seal signs nothing. @param bureau that signs where the letter does not say it */
export async function letterPdf(letter: Printable, bureau: string, seal: Seal): Promise<Buffer> {
  const { printed } = await import('./print.ts');
  return seal.sign(await printed(letterDocument(letter, bureau, seal)));
}
