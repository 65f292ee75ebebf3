/** A mistake that an owner can make in the shipped models, and who must find it where. */
export interface Mistake {
  readonly what: string;
  /** The file in which it is made. */
  readonly path: string;
  readonly edit: (text: string) => string;
  /** Name of the rule that must find it. */
  readonly rule: string;
  /** The file in which it is found, where it is another one. */
  readonly foundIn?: string;
  /** Where; absent where the whole file is meant. */
  readonly element?: string;
}

/** An edit of one place, as with an editor's search and replace. */
export const replaced =
  (before: string | RegExp, after: string) =>
  (text: string): string =>
    text.replace(before, after);
