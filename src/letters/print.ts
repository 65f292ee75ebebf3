/** A document as PDF, with the characters that it needs of our fonts in it. */
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { projectRoot } from '../models/index.ts';

const fonts = join(projectRoot, 'node_modules', '@expo-google-fonts', 'noto-serif-sc');
const weights = {
  normal: join(fonts, '400Regular', 'NotoSerifSC_400Regular.ttf'),
  bold: join(fonts, '700Bold', 'NotoSerifSC_700Bold.ttf'),
};

pdfmake.addFonts({ song: weights });
// A document reaches nothing else, whatever stands in it.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(weights).includes(path));

export const printed = (document: TDocumentDefinitions): Promise<Buffer> => pdfmake.createPdf(document).getBuffer();
