import { z } from 'zod';
import type { VeteranApplication } from '../application/fields.ts';
import { placementUnitStatusNames, type Reason, supervisingDeptStatusNames } from '../../../policy/index.ts';
import type { UnitReference, UnitStatus } from '../../../registries/index.ts';
import { groundViews, groundViewSchema } from '../../shared/index.ts';

/** Stated and registered state of the two bodies that may have to pay. */
export const unitStatusViewSchema = z.object({
  placementUnit: z.string(),
  supervisingDepartment: z.string(),
  placementUnitStatus: z.string(),
  supervisingDeptStatus: z.string(),
  rows: z.array(z.object({ body: z.string(), name: z.string(), stated: z.string(), registered: z.string() })),
  reasons: z.array(groundViewSchema),
});

/** How the register is asked. A veteran to whom nobody was assigned has no unit to ask for. */
export function unitReferences({ placementUnit, supervisingDepartment }: VeteranApplication): {
  placementUnit: UnitReference | null;
  supervisingDepartment: UnitReference | null;
} {
  const assigned = placementUnit.status !== 'neverAssigned' && placementUnit.name !== undefined;
  return {
    placementUnit: assigned ? { name: placementUnit.name ?? '', creditCode: placementUnit.creditCode } : null,
    supervisingDepartment: supervisingDepartment && {
      name: supervisingDepartment.name,
      creditCode: supervisingDepartment.creditCode,
    },
  };
}

export function unitStatusView(
  { placementUnit, supervisingDepartment }: VeteranApplication,
  registered: UnitStatus,
  reasons: readonly Reason[],
): z.output<typeof unitStatusViewSchema> {
  const unitName = placementUnit.name ?? '无';
  const departmentName = supervisingDepartment?.name ?? '无';
  return {
    placementUnit: unitName,
    supervisingDepartment: departmentName,
    placementUnitStatus: registered.placementUnitStatus,
    supervisingDeptStatus: registered.supervisingDeptStatus,
    rows: [
      {
        body: '原安置单位',
        name: unitName,
        stated: placementUnitStatusNames[placementUnit.status],
        registered: placementUnitStatusNames[registered.placementUnitStatus],
      },
      {
        body: '原安置单位上级主管部门',
        name: departmentName,
        stated: supervisingDepartment ? supervisingDeptStatusNames[supervisingDepartment.status] : '无',
        registered: supervisingDepartment ? supervisingDeptStatusNames[registered.supervisingDeptStatus] : '无',
      },
    ],
    reasons: groundViews(reasons),
  };
}
