/** 印章: whoever has a platform for electronic seals (GB/T 38540) implements this interface. */
import { html } from '../html.ts';

export interface Seal {
  /** What is printed over the signature, as SVG; null leaves the place free for a stamp. */
  picture: (bureau: string) => string | null;
  /** Signs the finished file. */
  sign: (pdf: Buffer) => Promise<Buffer>;
}

const unsigned = (pdf: Buffer): Promise<Buffer> => Promise.resolve(pdf);

/** The letter is stamped by hand. */
export const stampedByHand: Seal = { picture: () => null, sign: unsigned };

/** For trials: nobody can take it for a seal. */
export const sampleSeal: Seal = { picture: drawn, sign: unsigned };

/** In degrees, from the first character to the last. */
const arc = 230;

function drawn(bureau: string): string {
  const characters = Array.from(bureau);
  const step = Math.min(26, arc / characters.length);
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" font-family="song" fill="#c8102e" text-anchor="middle">
    <circle cx="60" cy="60" r="57" fill="none" stroke="#c8102e" stroke-width="2.5" />
    ${characters.map(
      (character, index) =>
        html`<text
          transform="translate(60 60) rotate(${(index - (characters.length - 1) / 2) * step})"
          y="-40"
          font-size="${Math.min(13, step / 1.9)}"
          >${character}</text
        >`,
    )}
    <text x="60" y="70" font-size="26">样章</text>
    <text x="60" y="92" font-size="9">仅供试用</text>
  </svg>`.text;
}
