/** Programs of units and other bodies: OAuth2 client credentials, the access token a JWT of the identity platform for this API. */
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Program } from '../access/index.ts';
import type { IdentityProvider } from './identity-provider.ts';

const claims = z.object({
  client_id: z.string().min(1),
  scope: z.string().default(''),
  unit_credit_code: z.string().optional(),
  unit_name: z.string().optional(),
});

/** The token is not one that the platform made for us, or no longer valid. */
export class BadToken extends Error {
  override name = 'BadToken';
}

export type ReadToken = (token: string) => Promise<Program>;

/** By a private key, none weaker than 128 bits of security where the platform's key is of the usual length. */
const algorithms = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA'];

/** @param audience our own address: a token that was made for another system is none for us */
export function tokenReader(provider: IdentityProvider, audience: string): ReadToken {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  return async (token) => {
    const { issuer, jwksUri } = await provider.metadata();
    keys ??= createRemoteJWKSet(new URL(jwksUri));
    const demanded = { issuer, audience, algorithms, typ: 'at+jwt', requiredClaims: ['exp', 'client_id'] };
    const { payload } = await jwtVerify(token, keys, demanded).catch((error: unknown) => {
      throw error instanceof errors.JOSEError ? new BadToken(error.code) : error;
    });
    const read = claims.safeParse(payload);
    if (!read.success) throw new BadToken('claims');
    const { client_id: clientId, scope, unit_credit_code: creditCode, unit_name: name } = read.data;
    return {
      kind: 'program',
      clientId,
      scopes: scope.split(' ').filter(Boolean),
      ...(creditCode !== undefined && { unit: { creditCode, name: name ?? creditCode } }),
    };
  };
}
