export type CaseState = 'received' | 'inProgress' | 'closed';

export const caseOutcomes = ['completed', 'refused', 'lapsed', 'withdrawn'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];
