import { type DocumentCode, identityDocuments, inAllForms, relationRecords } from '../../applications/index.ts';

/** C-09 to C-13 */
export const continuationDocuments = [
  'unemploymentCertificate',
  ...inAllForms('terminationProof'),
  ...identityDocuments,
  ...relationRecords,
  'transferIntroductionLetter',
  'accountInfoTable',
  'cityUrbanHukou',
  'outsideAgencyData',
] as const satisfies DocumentCode[];
