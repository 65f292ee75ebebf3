/** What a comparison of two versions of the owners' files yields. */

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved';

/** What kind of file an owner has changed. */
export type Area = 'diagram' | 'form' | 'table' | 'parameter' | 'notice';

export interface Change {
  /** From the project's root. */
  readonly file: string;
  /** Id of the process that the file belongs to, where it belongs to one. */
  readonly process?: string;
  /** Id of the element, form field or table rule, or name of the parameter; absent where the whole file is meant. */
  readonly element?: string;
  /** Further elements of a diagram that the sentence covers, such as the flows of a step that was put in. */
  readonly elements?: readonly string[];
  readonly kind: ChangeKind;
  /**
   * What of the element has changed, as in the file (`name`, `AssignmentDefinition.candidateGroups`); `position`: only where it
   * is drawn; `format`: only how the file is written.
   */
  readonly property?: string;
  /** In words, as in the sentence. */
  readonly before?: string;
  readonly after?: string;
  /** What the owner should think about before this is used; a Chinese sentence. */
  readonly warning?: string;
  /** The whole change as a Chinese sentence, without full stop. */
  readonly text: string;
}

/** A change as those who find it give it: which file it stands in is known one level above. */
export type Finding = Omit<Change, 'file' | 'process'>;

export interface ChangedFile {
  readonly path: string;
  readonly area: Area;
  /** What the owner calls it, such as 流程图“个人参保新参保”. */
  readonly title: string;
}

export interface UnreadableFile {
  readonly version: 'base' | 'head';
  readonly path: string;
  readonly problem: string;
}

export interface ChangeSet {
  /** File by file, in the order of `files`. */
  readonly changes: readonly Change[];
  readonly files: readonly ChangedFile[];
  /** What has changed, but cannot be read in one of the versions, and so was not compared. */
  readonly unreadable: readonly UnreadableFile[];
}
