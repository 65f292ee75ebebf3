/** The bodies that have to pay for a veteran, as the register of units has them. */
import { codesOf } from './names.ts';

/** Of the body that supervises the unit. */
export const supervisingDeptStatusNames = {
  existsAbleToPay: '存在，有缴费能力',
  existsUnableToPay: '存在，无缴费能力',
  notExists: '不存在',
} as const;
export type SupervisingDeptStatus = keyof typeof supervisingDeptStatusNames;
export const supervisingDeptStatuses = codesOf(supervisingDeptStatusNames);

export const placementUnitStatusNames = { ...supervisingDeptStatusNames, neverAssigned: '无安置单位' } as const;
export type PlacementUnitStatus = keyof typeof placementUnitStatusNames;
export const placementUnitStatuses = codesOf(placementUnitStatusNames);
