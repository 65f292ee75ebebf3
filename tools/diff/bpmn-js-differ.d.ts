/** The library has no types of its own; this is the part that is used here. */
declare module 'bpmn-js-differ' {
  export function diff(before: object, after: object): { readonly _layoutChanged: Readonly<Record<string, object>> };
}
