import { Router } from 'express';
import { unitStatus, type UnitReference } from '../../unit-register.ts';
import { answering } from '../answering.ts';
import type { Seed, SeedUnit } from '../seed.ts';

/** 经济、人社部门: the state of a unit and of the department above it. */
export function unitRegister(seed: Seed): Router {
  return Router().post(
    unitStatus.path,
    answering(unitStatus.question, ({ placementUnit, supervisingDepartment }) => {
      const unit = find(seed, 'unit', placementUnit);
      const department = find(seed, 'department', supervisingDepartment);
      return {
        placementUnitStatus: placementUnit ? (unit?.status ?? 'notExists') : 'neverAssigned',
        placementUnitFinding: unit?.finding ?? (placementUnit ? '登记信息中未查到该单位。' : '无安置单位。'),
        supervisingDeptStatus: department?.status ?? 'notExists',
        supervisingDeptFinding: department?.finding ?? (supervisingDepartment ? '登记信息中未查到该主管部门。' : '无主管部门。'),
      };
    }),
  );
}

/** The credit code decides where both sides have one; a name alone may be misspelt, but is all that old papers give. */
function find(seed: Seed, kind: SeedUnit['kind'], wanted: UnitReference | null): SeedUnit | undefined {
  return seed.units.find(
    (unit) => unit.kind === kind && (wanted?.creditCode ? unit.creditCode === wanted.creditCode : unit.name === wanted?.name),
  );
}
