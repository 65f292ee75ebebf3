export const stateNames = { received: '已收到，待登记', inProgress: '办理中', closed: '已办结' } as const;
export type CaseState = keyof typeof stateNames;

export const caseOutcomes = ['completed', 'refused', 'lapsed', 'withdrawn', 'died'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

const endedOtherwise = { refused: '不予办理', lapsed: '逾期终止', withdrawn: '申请人撤回', died: '申请人死亡，停止办理' } as const;

/** Chinese; null while the case is open. `completed`: the process's own name for the outcome `completed`. */
export function outcomeName(outcome: CaseOutcome | null, completed: string): string | null {
  return outcome && { completed, ...endedOtherwise }[outcome];
}
