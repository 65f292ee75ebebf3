/** The text of a PDF of ours, read back through the fonts' own tables of characters (ToUnicode). */
import { inflateSync } from 'node:zlib';

export function textOf(pdf: Buffer): string {
  const objects = objectsIn(pdf);
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, table = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '') ?? [];
      fonts.set(name, charactersOf(objects.get(table)?.stream ?? ''));
    }
  }
  return [...objects.values()].map(({ stream }) => shown(stream, fonts)).join('');
}

function objectsIn(pdf: Buffer): Map<string, { head: string; stream: string }> {
  const text = pdf.toString('latin1');
  return new Map(
    [...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)].map(([, id = '', content = '']) => {
      const [head = '', stream] = content.split(/stream\n([\s\S]*)\nendstream/);
      const bytes = Buffer.from(stream ?? '', 'latin1');
      return [id, { head, stream: head.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : '' }];
    }),
  );
}

/** By glyph. The tables list the characters in the order of the glyphs. */
function charactersOf(table: string): Map<string, string> {
  const characters = new Map<string, string>();
  for (const [, first = '', list = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[(.*?)\]/gs)) {
    [...list.matchAll(/<([0-9a-f]+)>/g)].forEach(([, code = ''], index) => {
      const glyph = (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0');
      characters.set(glyph, Buffer.from(code, 'hex').swap16().toString('utf16le'));
    });
  }
  return characters;
}

function shown(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let characters: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, font, array] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) characters = fonts.get(font) ?? new Map();
    else
      text += (array ?? '').replace(/<([0-9a-f]*)>|[^<]/g, (_all, hex = '') =>
        String(hex).replace(/.{4}/g, (glyph) => characters.get(glyph) ?? '�'),
      );
  }
  return text;
}
