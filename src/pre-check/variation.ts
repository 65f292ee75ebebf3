/** Facts in place of others. */
export type Facts = Readonly<Record<string, unknown>>;

/** Looks for what turns an outcome; undefined where nothing of the kind does. */
export type Variation = (turns: (instead: Facts) => boolean) => Found | undefined;

export interface Found {
  /** To be put in place of what was given: each of these by itself. */
  instead: readonly Facts[];
  /** 如果…… */
  when: string;
}
