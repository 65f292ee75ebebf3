import { type DocumentCode, inAllForms, relationRecords } from '../../applications/index.ts';

/** L-05 to L-10 */
export const payoutDocuments = [
  'cremationCertificate',
  'deathCertificate',
  ...relationRecords,
  'heirProof',
  'beneficiaryProof',
  'passport',
  'emigrationSettlementProof',
  'hkMacauPermit',
  'taiwanSettlementProof',
  'agencyRetirementProof',
  // AMB-32: not asked for, but taken where it is shown.
  ...inAllForms('idCard'),
] as const satisfies DocumentCode[];

/** L-05: 火化证或死亡证明书等死亡证明: something else may do, such as a court's declaration of death. */
export const openLists = ['deathCertificate'] as const satisfies DocumentCode[];
