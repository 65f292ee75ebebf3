/** The local identity provider: for development and tests, loopback only. Not in the container, which has no such packages. */
export { type Account, type PersonAccount, type StaffAccount, subjectOf } from './accounts.ts';
export { type LocalProgram, type LocalProvider, type LocalProviderOptions, startLocalProvider } from './provider.ts';
export { staffAccounts } from './staff-accounts.ts';
