/** XML as it goes by. A declaration, which entities need, is refused: no workbook has one, and nothing outside of the file is ever fetched. */
import { Parser } from 'saxen';
import { broken, UnreadableSheet } from './unreadable.ts';

export interface Hearing {
  /** Names are without the prefix of their namespace, which every program chooses as it likes. */
  open: (name: string, attribute: (name: string) => string | undefined) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** @throws UnreadableSheet */
export function hear(xml: string, { open, text, close }: Hearing): void {
  const parser = new Parser()
    .on('openTag', (name, attributes, decode) =>
      open(local(name), (wanted) => {
        const [, value] = Object.entries(attributes()).find(([attribute]) => local(attribute) === wanted) ?? [];
        return value === undefined ? undefined : decode(value);
      }),
    )
    .on('attention', () => {
      throw new UnreadableSheet(
        '工作簿中有声明（DOCTYPE），可能引用外部内容，不予识别。请在表格软件中打开，另存为xlsx格式的工作簿后上传。',
      );
    });
  if (text) parser.on('text', (heard, decode) => text(decode(heard))).on('cdata', text);
  if (close) parser.on('closeTag', (name) => close(local(name)));
  try {
    parser.parse(xml);
  } catch (error) {
    throw error instanceof UnreadableSheet ? error : broken();
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
