/** The library ships no types; this is the part that the project uses. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', hear: (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => void): this;
    on(event: 'closeTag', hear: (name: string) => void): this;
    on(event: 'text', hear: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'cdata' | 'attention', hear: (text: string) => void): this;
    /** Throws where the text is no XML. */
    parse(xml: string): void;
  }
}
