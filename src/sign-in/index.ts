/** Signing in: people by the identity platform (OpenID Connect) and a session, programs by a token. */
export { actorOf, type FindStaff, UnknownAccount } from './claims.ts';
export { type Departure, type IdentityProvider, identityProvider } from './identity-provider.ts';
export { BadToken, type ReadToken, tokenReader } from './programs.ts';
export { actorIn, begin, type BrowserSession, end, forget, ownerOf, signedInUntil, type Sessioned, sessionMiddleware } from './session.ts';
export { staffFinder } from './staff-finder.ts';
