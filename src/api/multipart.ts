/** A form with a file, as browsers send it (RFC 7578). Of a file that is too large no more is kept than that it was. */
import busboy from 'busboy';
import type { Request, RequestHandler } from 'express';
import { Failure } from './problem.ts';

export interface SentFile {
  /** As the sender calls it. */
  name: string;
  content: Buffer;
  tooLarge: boolean;
}

export interface SentForm {
  fields: [name: string, value: string][];
  /** Undefined where none was chosen. */
  file?: SentFile;
}

/** Puts the form into `request.body`. @param maxBytes of the file */
export const readMultipart =
  (maxBytes: number): RequestHandler =>
  async (request, _response, next) => {
    request.body = await formIn(request, maxBytes);
    next();
  };

/** So much larger than the file may a request be that is read to its end, so that its sender hears what is wrong. */
const readToTheEnd = 3;

async function formIn(request: Request, maxBytes: number): Promise<SentForm> {
  if (!request.is('multipart/form-data'))
    throw new Failure(415, '请求内容须为带文件的表单。', '请在网页上选择文件后提交；程序请以multipart/form-data提交。');
  const length = Number(request.get('content-length'));
  if (!length) throw new Failure(411, '请求没有写明长度。', '请以Content-Length写明长度后重新提交。');
  if (length > readToTheEnd * maxBytes)
    throw new Failure(413, `提交的内容超过${maxBytes / 1024 / 1024}MB。`, '请降低拍照、扫描的清晰度，或者分成几个文件后上传。');
  try {
    return await parsed(request, maxBytes);
  } catch {
    throw new Failure(400, '文件没有传完，或者表单格式有误，没有保存。', '请检查网络后重新上传。');
  } finally {
    // What nobody reads would hold the connection; its length is known.
    request.unpipe();
    request.resume();
  }
}

function parsed(request: Request, fileSize: number): Promise<SentForm> {
  const limits = { files: 1, fileSize, fields: 10, fieldSize: 1000, fieldNameSize: 100, headerPairs: 10 };
  // A path in the name is to be seen, not cut off.
  const parser = busboy({ headers: request.headers, defParamCharset: 'utf8', preservePath: true, limits });
  const form: SentForm = { fields: [] };
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new Error('The form has more than it may, or was cut off.'));
    parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
      if (nameTruncated || valueTruncated) refuse();
      form.fields.push([name, value]);
    });
    parser.on('file', (_field, content, { filename }) => {
      const parts: Buffer[] = [];
      content.on('data', (part: Buffer) => parts.push(part));
      content.once('limit', () => parts.splice(0));
      content.on('error', reject);
      content.once('end', () => {
        const tooLarge = content.truncated === true;
        if (filename || parts.length > 0) form.file = { name: filename ?? '', content: Buffer.concat(tooLarge ? [] : parts), tooLarge };
      });
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) parser.once(limit, refuse);
    // It may complain more than once, and what nobody hears ends the process.
    parser.on('error', reject);
    parser.once('close', () => resolve(form));
    request.once('error', reject);
    request.once('close', () => (request.complete ? undefined : refuse()));
    request.pipe(parser);
  });
}
