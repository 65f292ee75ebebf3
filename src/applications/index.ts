/** What applications are made of: persons, documents, fields, and how personal data is masked. */
export type { Asked, TickGroup } from './asked.ts';
export { checkAcrossFields } from './across-fields.ts';
export type {
  Application,
  ApplicationBase,
  Applications,
  Agent,
  BankAccount,
  CalculationOf,
  Claimant,
  Contact,
  HeirClaim,
  PersonalData,
  ProcessId,
  Survivors,
} from './application.ts';
export { type Check, unless } from './check.ts';
export { isCreditCode } from './credit-code.ts';
export {
  type DocumentCode,
  documentCode,
  documentCodeOf,
  documentCodes,
  documentNames,
  formsOfDocument,
  identityDocuments,
  inAllForms,
  relationRecords,
} from './documents.ts';
export { documentsOnce, repeated, rightEntries } from './entries.ts';
export { heirClaim, heirProofs } from './heir-claim.ts';
export { choice, date, datePattern, group, list, monthOfYear, number, prose, text, valueNames, wholeNumber, yesOrNo } from './fields.ts';
export { isIdNumber, personOf } from './identity-number.ts';
export { comparedName, isComparedName } from './person-name.ts';
export { isMailAddress, mailAddress } from './mail-address.ts';
export { maskIdNumber, maskJson, maskName, maskText } from './masking.ts';
export { notInFuture } from './not-in-future.ts';
export { withMaskedWords } from './own-words.ts';
export { maskedProofs, type OtherProof, otherProofsFor } from './other-proof.ts';
export { withDigits } from './numerals.ts';
export { needed, participantChecks, participantFields } from './participant.ts';
export { agent, applicant, bankAccount, claimant, claimantRoleNames, contact, peopleIn, survivorRoleNames } from './persons.ts';
