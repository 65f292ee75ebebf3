/** Which files are kept, and what of them: judged by what is in them. */
import { describe, expect, jest, test } from '#test';
import { fitPaper } from '../../src/papers/fit.ts';
import { UnfitPaper } from '../../src/papers/index.ts';
import { jpeg, packed, pdf, place, png } from './files.ts';

const fit = (content: Buffer, name = '照片.jpg') => fitPaper({ name, content, tooLarge: false });
const refusalOf = async (content: Buffer, name?: string): Promise<string> => {
  const refused: unknown = await fit(content, name).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(refused instanceof UnfitPaper)) throw new Error('not refused', { cause: refused });
  expect(refused.remedy).toMatch(/^请/);
  return refused.message;
};

const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100), Buffer.from('PK\x05\x06'), Buffer.alloc(18)]);

describe('a picture', () => {
  test.each([true, false])('of a telephone keeps how it is turned, and loses where it was taken (byte order %#)', async (little) => {
    const { type, content } = await fit(jpeg({ little }));
    expect(type).toBe('image/jpeg');
    expect(content.includes(place)).toBe(false);
    expect(content.includes('a comment')).toBe(false);
    const [at, bare] = [content.indexOf('MM\0*\0\0\0\x08\0\x01'), jpeg().subarray(jpeg().indexOf(Buffer.from([0xff, 0xdb])))];
    expect(content.subarray(at + 10, at + 20)).toEqual(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]));
    expect(content.subarray(-bare.length)).toEqual(bare);
  });

  test('loses the texts in it and what hangs behind its end', async () => {
    const texts = [
      ['tEXt', place],
      ['eXIf', place],
      ['iTXt', place],
    ] as const;
    const { type, content } = await fit(Buffer.concat([png(undefined, texts), zip]));
    expect([type, content]).toEqual(['image/png', png()]);
    expect((await fit(Buffer.concat([jpeg(), zip]))).content).toEqual((await fit(jpeg())).content);
  });

  test('is looked through no further than it goes, whatever it says of itself', async () => {
    const exif = Buffer.from('\xff\xe1\0\x12Exif\0\0MM\0*\0\0\0\x08\xff\xff', 'latin1');
    const read = jest.spyOn(Buffer.prototype, 'readUIntBE');
    await fit(Buffer.concat([jpeg().subarray(0, 2), exif, exif, jpeg().subarray(2)]));
    const looks = read.mock.calls.length;
    read.mockRestore();
    expect(looks).toBeLessThan(100);
  });

  test('fit once stays as it is', async () => {
    const { content } = await fit(jpeg());
    expect((await fit(content)).content).toEqual(content);
  });

  test.each([
    ['JPEG', jpeg()],
    ['PNG', png()],
  ])('that was cut off anywhere is refused: %s', async (_, whole) => {
    for (let length = 12; length < whole.length; length++) {
      const cut = whole.subarray(0, length);
      expect([length, await refusalOf(cut)]).toEqual([length, expect.stringMatching(/^文件(不完整|的内容不是)/)]);
    }
  });

  test('that would be enormous when it is unpacked is refused by what its head says', async () => {
    expect(await refusalOf(png({ width: 60_000, height: 60_000 }))).toBe('图片的尺寸（60000×60000）不能处理。');
    expect(await refusalOf(jpeg({ size: { width: 65_535, height: 65_535 } }))).toMatch(/^图片的尺寸/);
    expect(await refusalOf(jpeg({ size: { width: 8, height: 0 } }))).toMatch(/^图片的尺寸/);
  });

  test('of which a byte has changed is refused', async () => {
    const changed = Buffer.from(png());
    changed[20] = 9;
    expect(await refusalOf(changed)).toBe('文件不完整或者已经损坏。');
  });
});

describe('a PDF', () => {
  test('is kept as it came', async () => {
    for (const one of [pdf(), pdf(packed('1 0 <</Type/Font/Name/JavaScripture>>'))])
      expect(await fit(one, 'x.png')).toEqual({ type: 'application/pdf', name: 'x.pdf', content: one });
  });

  test.each([
    ['a script', '5 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj'],
    ['a script whose name is disguised', '5 0 obj<</S/J#61va#53cript/JS(app.alert(1))>>endobj'],
    ['a program to be started', '5 0 obj<</S /Launch /F(cmd.exe)>>endobj'],
    ['another file in it', '5 0 obj<</EF<</F 6 0 R>>/Type/EmbeddedFile>>endobj'],
    ['a form that is sent', '5 0 obj<</S/SubmitForm/F(http://example.org)>>endobj'],
    ['a script that lies packed', packed('1 0 <</S/JavaScript/JS(1)>>')],
    ['a script that lies packed, disguised', packed('1 0 <</S/Java#53cript/JS(1)>>', '/Type/Obj#53tm/Filter/FlateDecode')],
  ])('with %s is refused', async (_, more) => {
    expect(await refusalOf(pdf(more))).toBe('文件中有脚本、附件或者其他会自动运行的内容。');
  });

  test.each([
    ['is packed a thousand times', packed(' '.repeat(40 * 1024 * 1024))],
    ['is packed in another way', packed('x', '/Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]')],
    ['is hidden behind a text', packed('x', '/Type/ObjStm/X(endobj)/Filter/FlateDecode')],
    ['has no end, many times,', '/ObjStm stream\n'.repeat(3000)],
    ['is more than anybody would write', 'stream\n'.repeat(20_001)],
  ])('of which something %s is refused', async (_, more) => {
    expect(await refusalOf(pdf(more))).toBe('文件的内部结构无法检查。');
  });

  test('with a password, with an archive behind it, or cut off is refused', async () => {
    expect(await refusalOf(pdf('5 0 obj<</Encrypt 6 0 R>>endobj'))).toBe('文件设有密码或者使用限制，经办人员不能查看。');
    expect(await refusalOf(Buffer.concat([pdf(), zip]))).toBe('文件在PDF之外还有其他内容。');
    expect(await refusalOf(Buffer.concat([pdf(), zip, Buffer.from('\n%%EOF\n')]))).toBe('文件在PDF之外还有其他内容。');
    expect(await refusalOf(pdf().subarray(0, 150))).toBe('文件不完整或者已经损坏。');
  });
});

test('anything else is refused, whatever it is called', async () => {
  const others = ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', '<html><script>1</script>', 'MZ', 'GIF89a'];
  for (const one of [...others.map((text) => Buffer.from(text.padEnd(60))), zip, Buffer.concat([Buffer.from('GIF89a'), pdf()])])
    expect(await refusalOf(one, '身份证.jpg')).toBe('文件的内容不是PDF、JPG或者PNG。');
  expect(await refusalOf(Buffer.alloc(0))).toBe('没有选择文件，或者文件是空的。');
  expect(await refusalOf(Buffer.alloc(11 * 1024 * 1024))).toBe('文件超过10MB。');
});

test('a name is shown without what does harm; a path is refused', async () => {
  const nameOf = async (sent: string) => (await fit(png(), sent)).name;
  expect(await nameOf('身份证 正面.JPEG')).toBe('身份证 正面.png');
  expect(await nameOf('a\0b\r\n\u202egnp.exe')).toBe('abgnp.png');
  expect(await nameOf('..')).toBe('材料.png');
  expect(await nameOf('<b>"x"&.html')).toBe('bx&.png');
  expect(await nameOf(`a${'𠮷'.repeat(300)}`)).toBe(`a${'𠮷'.repeat(29)}.png`);
  for (const path of ['../../etc/passwd', 'C:\\Users\\a.jpg', '/a.png']) expect(await refusalOf(png(), path)).toBe('文件名中有路径。');
});
