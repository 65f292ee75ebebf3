import { type Check, unless } from '../../../applications/index.ts';
import type { VeteranApplication } from './fields.ts';

const unitNamed: Check<VeteranApplication> = {
  reads: ['placementUnit.status', 'placementUnit.name'],
  find: ({ placementUnit }) =>
    unless(
      placementUnit.status === 'neverAssigned' || placementUnit.name !== undefined,
      'placementUnit.name',
      '原安置单位名称未填写，请补充填写；无安置单位的，原安置单位状况请填neverAssigned。',
    ),
};

const noDepartmentWithoutUnit: Check<VeteranApplication> = {
  reads: ['placementUnit.status', 'supervisingDepartment'],
  find: ({ placementUnit, supervisingDepartment }) =>
    unless(
      placementUnit.status !== 'neverAssigned' || supervisingDepartment === null,
      'supervisingDepartment',
      '无安置单位的没有主管部门，主管部门信息请填null；有主管部门的，请更正原安置单位状况。',
    ),
};

const submittingUnitExists: Check<VeteranApplication> = {
  reads: ['submittedBy', 'placementUnit.status'],
  find: ({ submittedBy, placementUnit }) =>
    unless(
      submittedBy !== 'placementUnit' || placementUnit.status.startsWith('exists'),
      'submittedBy',
      '原安置单位不存在或者无安置单位，不能由原安置单位提交材料，请核对材料提交方和原安置单位状况。',
    ),
};

const submittingDepartmentExists: Check<VeteranApplication> = {
  reads: ['submittedBy', 'supervisingDepartment'],
  find: ({ submittedBy, supervisingDepartment }) =>
    unless(
      submittedBy !== 'supervisingDepartment' || supervisingDepartment?.status.startsWith('exists') === true,
      'submittedBy',
      '主管部门未填写或者不存在，不能由主管部门提交材料，请核对材料提交方和主管部门信息。',
    ),
};

/** Who submits must exist (B-21 to B-24); whether it is the right one of those that exist, the clerk decides (AMB-13). */
export const unitChecks: Check<VeteranApplication>[] = [
  unitNamed,
  noDepartmentWithoutUnit,
  submittingUnitExists,
  submittingDepartmentExists,
];
