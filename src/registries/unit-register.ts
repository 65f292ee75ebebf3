import { z } from 'zod';
import { asking, type AnswerOf, type Asking } from './exchange.ts';
import type { Connection } from './http.ts';
import { placementUnitStatusSchema, supervisingDeptStatusSchema } from './values.ts';

/** A unit, by its credit code (GB 32100) where there is one, else by its name. */
const referenceSchema = z.strictObject({ name: z.string().min(1), creditCode: z.string().optional() });
export type UnitReference = z.output<typeof referenceSchema>;

/** What the economic and human-resources departments (经济、人社部门) hold on the unit and the department above it. */
export const unitStatus = {
  path: '/unit-register/status',
  question: z.strictObject({ placementUnit: referenceSchema.nullable(), supervisingDepartment: referenceSchema.nullable() }),
  answer: z.object({
    placementUnitStatus: placementUnitStatusSchema,
    supervisingDeptStatus: supervisingDeptStatusSchema,
    /** Chinese: what the register shows, such as 已于2003-06-30注销. */
    placementUnitFinding: z.string(),
    supervisingDeptFinding: z.string(),
  }),
};
export type UnitStatus = AnswerOf<typeof unitStatus>;

export interface UnitRegister {
  /**
   * B-44, B-48. `placementUnit: null` = nobody was assigned (无安置单位) and is answered `neverAssigned`;
   * a unit or department that the register does not carry is answered `notExists`.
   */
  status: Asking<typeof unitStatus>;
}

export const connectUnitRegister = (connection: Connection): UnitRegister => ({ status: asking(connection, unitStatus) });
