/** How personal data are sealed: suites, sealed texts, the master key. Knows nothing of the case file. */
export { masterKeyOf, masterKeysIn, type MasterKey, wrappedBy, WrongMasterKey } from './master-key.ts';
export { isSealed, open, partsOf, seal, SealBroken } from './sealed.ts';
export { type Secret, type Suite, type SuiteName, suiteNames, suiteMarked, suiteOf } from './suites.ts';
export { throwawayVault, type Vault } from './vault.ts';
