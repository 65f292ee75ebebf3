/** 附件: a table that goes with a letter, as it was when the letter was made. */
export interface Annex {
  title: string;
  /** `amount`: its texts are amounts or counts, and stand under one another. */
  columns: { name: string; amount: boolean }[];
  rows: string[][];
}
