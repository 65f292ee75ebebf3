/** Why a rule came to its outcome: what a clerk reads, and what is kept with the decision. */
export interface Reason {
  /** Requirement id, "B-12". */
  requirement: string;
  /** The words of the source, verbatim. */
  clause: string;
  /** In Chinese: what was compared with what, with the fact and the limit. */
  finding: string;
  /** "AMB-05" if an open reading of the source was applied. */
  ambiguity?: string;
}

/** What a rule says, and why. */
export interface Outcome<T> {
  value: T;
  reasons: Reason[];
}
