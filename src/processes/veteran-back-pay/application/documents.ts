import { type DocumentCode, inAllForms } from '../../../applications/index.ts';

/** B-25 to B-30 */
export const backPayDocuments = [
  'enlistmentProof:stampedCopy',
  'dischargeRegistrationForm:stampedCopy',
  'dischargeRegistrationForm:copy',
  ...inAllForms('idCard'),
  'applicationForm:original',
  'contributionRecords',
] as const satisfies DocumentCode[];

/** B-25, B-30: the lists of the source end in 等 (AMB-11), so that something else may do. */
export const openLists = ['enlistmentProof:stampedCopy', 'contributionRecords'] as const satisfies DocumentCode[];
