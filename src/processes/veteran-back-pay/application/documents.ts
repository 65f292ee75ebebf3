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
