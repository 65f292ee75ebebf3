/** Whether a file can be kept, judged by what is in it. */
import { fileTypeFromBuffer } from 'file-type';
import { cleanJpeg, type Picture } from './jpeg.ts';
import { mustBePlainPdf } from './pdf.ts';
import { cleanPng } from './png.ts';
import { UnfitPaper } from './unfit.ts';

export const megabytes = 10;
/** Of one file. */
export const largest = megabytes * 1024 * 1024;

/** A few hundred bytes can say that they are a picture of thousands of millions of points. */
const mostPoints = 60_000_000;

/** By media type: how a name ends. */
export const endings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;
export type PaperType = keyof typeof endings;

export interface SentPaper {
  /** As the sender calls it; of no use but to be shown. */
  name: string;
  content: Buffer;
  /** It was larger than allowed, and is not here as a whole. */
  tooLarge: boolean;
}

export interface FitPaper {
  type: PaperType;
  /** Harmless, with the ending of its type. */
  name: string;
  /** Without what a camera writes on place and time. */
  content: Buffer;
}

/** Makes it fit to be kept. @throws UnfitPaper */
export async function fitPaper({ name, content, tooLarge }: SentPaper): Promise<FitPaper> {
  if (tooLarge || content.length > largest) {
    throw new UnfitPaper(`文件超过${megabytes}MB。`, '请降低拍照、扫描的清晰度，或者分成几个文件后上传。');
  }
  if (content.length === 0) throw new UnfitPaper('没有选择文件，或者文件是空的。', '请选择文件后再上传。');
  const type = await typeOf(content);
  return { type, name: shownName(name, endings[type]), content: cleaned(type, content) };
}

async function typeOf(content: Buffer): Promise<PaperType> {
  const mime = (await fileTypeFromBuffer(content))?.mime;
  const type = (Object.keys(endings) as PaperType[]).find((one) => one === mime);
  if (type) return type;
  throw new UnfitPaper('文件的内容不是PDF、JPG或者PNG。', '请拍照，或者将文件另存为PDF、JPG、PNG后上传；只改文件名不改变内容。');
}

function cleaned(type: PaperType, content: Buffer): Buffer {
  if (type === 'application/pdf') {
    mustBePlainPdf(content);
    return content;
  }
  return notTooManyPoints(type === 'image/jpeg' ? cleanJpeg(content) : cleanPng(content));
}

function notTooManyPoints({ content, width, height }: Picture): Buffer {
  const points = width * height;
  if (points > 0 && points <= mostPoints) return content;
  throw new UnfitPaper(`图片的尺寸（${width}×${height}）不能处理。`, '请以不超过6000万像素的尺寸重新拍照或者扫描。');
}

/** @throws UnfitPaper for a path: no browser sends one */
function shownName(sent: string, ending: string): string {
  if (/[/\\]/.test(sent)) throw new UnfitPaper('文件名中有路径。', '请去掉文件名中的斜线后重新上传。');
  const stem = sent
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}"<>:|?*%]/gu, '')
    .replace(/^[.\s]+|\s+$/g, '')
    .slice(0, 60)
    .replace(/\p{Surrogate}$/u, '');
  return `${stem || '材料'}.${ending}`;
}
