/** B-20 to B-30: when, where and with which materials to apply. */
import * as policy from '../rules/index.ts';
import { materials, type Outcomes, type PrecheckServices, requiredBy } from '../../../pre-check/index.ts';
import type { BackPayGiven } from './given.ts';

const noServicePapers = policy.because('B-27', '档案由退役军人事务局负责管理，不需要提供服役相关材料。');

export function required({ archiveManagedByVeteransBureau = false, insuredRegionCount = 1 }: BackPayGiven, services: PrecheckServices) {
  return requiredBy(services, 'back-pay-required-documents', { archiveManagedByVeteransBureau, insuredRegionCount });
}

export function handingIn(given: BackPayGiven, services: PrecheckServices): Outcomes {
  const applicationDate = given.applicationDate ?? given.applicationMonth;
  return {
    withinApplicationWindow: applicationDate && policy.applicationWindow({ applicationDate }),
    ...route(given),
    ...materials(required(given, services), given.documents, given.archiveManagedByVeteransBureau ? [noServicePapers] : []),
  };
}

function route({ placementUnitStatus, supervisingDeptStatus }: BackPayGiven): Outcomes {
  if (!placementUnitStatus) return {};
  const { value, reasons } = policy.submissionRoute({ placementUnitStatus, supervisingDeptStatus });
  return { submitTo: { value: value.submitTo, reasons }, forwardTo: { value: value.forwardTo, reasons } };
}
