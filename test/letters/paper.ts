/** A PDF of ours as pictures: what stands where on the paper. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { projectRoot } from '../../src/models/index.ts';

const folder = join(projectRoot, '.local', 'screenshots', 'letters');

/** Of what is not white, in points from the left and from the top. */
export interface Ink {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Sheet {
  size: [number, number];
  /** Of the text, by what stands between the margins above and below. */
  text: Ink;
  /** Beside the page number. */
  foot: Ink;
  words: string;
}

interface Canvas {
  toBuffer(type: 'image/png'): Buffer;
}
interface Drawing {
  canvas: Canvas;
  context: CanvasRenderingContext2D;
}

/** Where the page number and the check code stand. */
const footAt = 770;

/** @param name of the picture of each page, for somebody to look at, who asks for them by `TEST_PICTURES=true` */
export async function sheetsOf(pdf: Buffer, name: string): Promise<Sheet[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { sheet, picture } = await drawn(document, await document.getPage(number));
    if (process.env['TEST_PICTURES'] === 'true') keep(`${name}-${number}.png`, picture.toBuffer('image/png'));
    sheets.push(sheet);
  }
  return sheets;
}

async function drawn(document: PDFDocumentProxy, page: PDFPageProxy): Promise<{ sheet: Sheet; picture: Canvas }> {
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  const { canvas, context } = (document.canvasFactory as { create(width: number, height: number): Drawing }).create(width, height);
  await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  const points = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  const across = Math.floor(width);
  const inkOf = (from: number, to: number): Ink => {
    const ink: Ink = { left: width, right: 0, top: height, bottom: 0 };
    for (let y = Math.floor(from); y < Math.floor(to); y++) {
      const line = points.subarray(y * across, (y + 1) * across);
      const left = line.findIndex(isInk);
      if (left < 0) continue;
      ink.left = Math.min(ink.left, left);
      ink.right = Math.max(ink.right, line.findLastIndex(isInk));
      ink.top = Math.min(ink.top, y);
      ink.bottom = y;
    }
    return ink;
  };
  const { items } = await page.getTextContent();
  const words = items.map((item) => ('str' in item ? item.str : '')).join('');
  return {
    sheet: { size: [Math.round(width), Math.round(height)], text: inkOf(0, footAt), foot: inkOf(footAt, height), words },
    picture: canvas,
  };
}

const white = 0xffffffff;
const isInk = (point: number): boolean => point !== white;

function keep(name: string, picture: Buffer): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), picture);
}
