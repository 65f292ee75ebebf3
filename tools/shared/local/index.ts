/** For tools that sign in at the local identity provider, which no production image has. */
export { startLocalSignIn } from '../local-sign-in.ts';
export { sessionsAt, type SignedIn } from '../sign-in.ts';
