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

/**
 * Makes the function that gives a reason with the clause's own words, from the clauses of a process by requirement id.
 * `ambiguity`: the open reading of the source that was applied, "AMB-05".
 */
export function citing<Id extends string>(clauses: Record<Id, string>) {
  return (requirement: Id, finding: string, ambiguity?: `AMB-${string}`): Reason => {
    const reason = { requirement, clause: clauses[requirement], finding };
    return ambiguity ? { ...reason, ambiguity } : reason;
  };
}
