/** A veteran's service, as the veteran states it and as archives have it. */
import { codesOf } from './names.ts';

export const personTypeNames = { soldier: '士兵（含士官）', officer: '军官' } as const;
export type PersonType = keyof typeof personTypeNames;
export const personTypes = codesOf(personTypeNames);

export const dischargeModeNames = { governmentArrangedWork: '政府安排工作', other: '其他方式' } as const;
export type DischargeMode = keyof typeof dischargeModeNames;
export const dischargeModes = codesOf(dischargeModeNames);
/** In the words of the clause (B-08), for whoever has to say which it was. */
export const dischargeModeChoices = { governmentArrangedWork: '以政府安排工作方式退出现役', other: '其他方式' } as const satisfies Record<
  DischargeMode,
  string
>;

export const archiveStatusNames = { complete: '齐全', incomplete: '不全', lost: '丢失' } as const;
export type ArchiveStatus = keyof typeof archiveStatusNames;
export const archiveStatuses = codesOf(archiveStatusNames);
