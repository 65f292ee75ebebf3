import { identityDocuments, inAllForms, relationRecords, type DocumentCode } from '../../applications/documents.ts';

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
