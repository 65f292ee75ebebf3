import { type DocumentCode, identityDocuments, inAllForms } from '../../applications/index.ts';

/** E-10 to E-21 */
export const enrollmentDocuments = [
  ...identityDocuments,
  'employeeFile',
  ...inAllForms('terminationProof'),
  ...inAllForms('businessLicense'),
  ...inAllForms('localTaxRegistration'),
  ...inAllForms('operatingPermit'),
  ...inAllForms('employeeStatusProof'),
  ...inAllForms('laborContract'),
  'otherSocialInsuranceRecords',
  'workOrServicePermit',
  'recruitmentRecords',
  'attendanceRecords',
  ...inAllForms('payrollRoster'),
  'bankruptcyDocument',
  'contractTerminationNotice',
  'demobilizationCertificate',
  'civilAffairsProof',
] as const satisfies DocumentCode[];

/** E-16: the list of what may stand in for it ends in 等, so that something else may do. */
export const openLists = ['laborContract'] as const satisfies DocumentCode[];
