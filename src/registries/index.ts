import { connectBank, type Bank } from './bank.ts';
import { connectCivilAffairs, type CivilAffairs } from './civil-affairs.ts';
import { connectCollectionAgency, type CollectionAgency } from './collection-agency.ts';
import type { Connection } from './http.ts';
import { connectMedicalInsurance, type MedicalInsurance } from './medical-insurance.ts';
import { connectMilitaryService, type MilitaryService } from './military-service.ts';
import { connectPensionRelations, type PensionRelations } from './pension-relations.ts';
import { connectPublicSecurity, type PublicSecurity } from './public-security.ts';
import { connectSocialInsurance, type SocialInsurance } from './social-insurance.ts';
import { connectUnitRegister, type UnitRegister } from './unit-register.ts';
import { connectVeteransArchive, type VeteransArchive } from './veterans-archive.ts';

export { RegistryNotFound, RegistryRejected, RegistryUnavailable } from './errors.ts';
export type { Refund } from './bank.ts';
export { hardship } from './civil-affairs.ts';
export type { QuestionOf } from './exchange.ts';
export { type MedicalRecords, medicalRecordsSchema } from './medical-insurance.ts';
export { militaryCrossCheckSchema } from './military-service.ts';
export { paidMonth, termination } from './pension-orders.ts';
export { type PensionRelation, pensionRelationSchema, relationStatusSchema } from './pension-relation.ts';
export type { PensionRelations } from './pension-relations.ts';
export type { Posting, PostingEntry, PostingReceipt } from './posting.ts';
export { type PoliceCrossCheck, policeCrossCheckSchema } from './public-security.ts';
export { type AgencyKeys, newAgencyKeys, readAgencyKeys } from './agency-keys.ts';
export { type Sender, senderNames } from './senders.ts';
export { type Refused, verify } from './signature.ts';
export { breakTime, type PensionRecords, pensionRecordsSchema } from './social-insurance.ts';
export { transferReplySchema } from './transfer-reply.ts';
export { type UnitReference, unitStatus, type UnitStatus } from './unit-register.ts';
export {
  amountSchema,
  dateSchema,
  hardshipSchema,
  moneySchema,
  monthSchema,
  type PaidPeriod,
  placementUnitStatusSchema,
  supervisingDeptStatusSchema,
} from './values.ts';
export { archiveCustody, serviceArchiveSchema } from './veterans-archive.ts';

/** The agencies' systems, one interface each. A worker sees only these. */
export interface Registries {
  veteransArchive: VeteransArchive;
  militaryService: MilitaryService;
  publicSecurity: PublicSecurity;
  socialInsurance: SocialInsurance;
  collectionAgency: CollectionAgency;
  medicalInsurance: MedicalInsurance;
  civilAffairs: CivilAffairs;
  unitRegister: UnitRegister;
  pensionRelations: PensionRelations;
  bank: Bank;
}

/** Connects to the agencies behind one exchange platform. Opens nothing: each call is its own request. */
export function connectRegistries(baseUrl: string, { timeoutMs }: { timeoutMs: number }): Registries {
  const connection: Connection = { baseUrl: baseUrl.replace(/\/+$/, ''), timeoutMs };
  return {
    veteransArchive: connectVeteransArchive(connection),
    militaryService: connectMilitaryService(connection),
    publicSecurity: connectPublicSecurity(connection),
    socialInsurance: connectSocialInsurance(connection),
    collectionAgency: connectCollectionAgency(connection),
    medicalInsurance: connectMedicalInsurance(connection),
    civilAffairs: connectCivilAffairs(connection),
    unitRegister: connectUnitRegister(connection),
    pensionRelations: connectPensionRelations(connection),
    bank: connectBank(connection),
  };
}
