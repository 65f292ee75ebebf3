import { z } from 'zod';
import { ask, type Connection } from './http.ts';
import { placementUnitStatusSchema, supervisingDeptStatusSchema } from './values.ts';

/** A unit, by its credit code (GB 32100) where there is one, else by its name. */
export interface UnitReference {
  name: string;
  creditCode?: string | undefined;
}

/** What the economic and human-resources departments (经济、人社部门) hold on the unit and the department above it. */
export const unitStatusSchema = z.object({
  placementUnitStatus: placementUnitStatusSchema,
  supervisingDeptStatus: supervisingDeptStatusSchema,
  /** Chinese: what the register shows, such as 已于2003-06-30注销. */
  placementUnitFinding: z.string(),
  supervisingDeptFinding: z.string(),
});
export type UnitStatus = z.output<typeof unitStatusSchema>;

export interface UnitRegister {
  /**
   * B-44, B-48. `placementUnit: null` = nobody was assigned (无安置单位) and is answered `neverAssigned`;
   * a unit or department that the register does not carry is answered `notExists`.
   */
  status(question: { placementUnit: UnitReference | null; supervisingDepartment: UnitReference | null }): Promise<UnitStatus>;
}

export function connectUnitRegister(connection: Connection): UnitRegister {
  return {
    status: ({ placementUnit, supervisingDepartment }) =>
      ask(
        connection,
        '/unit-register/status',
        { placementUnit: reference(placementUnit), supervisingDepartment: reference(supervisingDepartment) },
        unitStatusSchema,
      ),
  };
}

function reference(unit: UnitReference | null): UnitReference | null {
  return unit && { name: unit.name, creditCode: unit.creditCode };
}
