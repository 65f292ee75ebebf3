/** Who hands in for a participant (C-01, E-01, S-01). */
export const byParticipant = { participant: '参保人员本人', agent: '受委托代办人' } as const;
