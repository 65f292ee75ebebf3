/** The token of a program, by client credentials at the local provider. */
import * as client from 'openid-client';
import type { LocalProgram } from '../../src/sign-in/local/index.ts';

// oxlint-disable-next-line typescript/no-deprecated -- the local provider has no TLS
const insecure = client.allowInsecureRequests;

/** For the headers. */
export async function tokenAt(issuer: string, { clientId, clientSecret, scopes }: LocalProgram): Promise<{ authorization: string }> {
  const config = await client.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute: [insecure] });
  return { authorization: `Bearer ${(await client.clientCredentialsGrant(config, { scope: scopes })).access_token}` };
}
