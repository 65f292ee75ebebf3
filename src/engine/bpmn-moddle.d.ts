/** The library names types that it does not ship for its main entry; this is the part that the project uses. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: object }>;
  }
}
