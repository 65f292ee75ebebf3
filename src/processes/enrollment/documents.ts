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
