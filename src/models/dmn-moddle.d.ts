/** The library has no types of its own; this is the part that is used here. */
declare module 'dmn-moddle' {
  export class DmnModdle {
    fromXML(xml: string, type: string): Promise<{ rootElement: object; warnings: readonly { message: string }[] }>;
    toXML(element: object, options: { format: boolean }): Promise<{ xml: string }>;
  }
}
