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

/** B-25, B-26: what the bureau has itself where it keeps the archive (B-27), and nobody has where the archive is lost (B-33). */
export const servicePapers = ['enlistmentProof:stampedCopy', 'dischargeRegistrationForm:stampedCopy'] as const satisfies DocumentCode[];

/** B-25, B-30: the lists of the source end in 等 (AMB-11), so that something else may do. */
export const openLists = ['enlistmentProof:stampedCopy', 'contributionRecords'] as const satisfies DocumentCode[];
