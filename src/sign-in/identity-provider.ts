/** The identity platform (OpenID Connect): how a person is sent there, and what it says of who comes back. */
import * as client from 'openid-client';
import { scope } from './claims.ts';

export interface IdentityProviderOptions {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Where the person comes back to. */
  callbackUrl: string;
}

/** What is remembered of a person who was sent to the platform, until they come back. */
export interface Departure {
  state: string;
  nonce: string;
  verifier: string;
  fresh: boolean;
}

export interface IdentityProvider {
  /** @param wanted the levels that will do, the best first; `fresh`: signed in anew even where the platform still knows the person */
  send(wanted: { levels: readonly string[]; fresh: boolean }): Promise<{ address: string; departure: Departure }>;
  /** The claims of who came back at `address`. Throws where the answer is not the platform's, or not to this departure. */
  receive(address: URL, departure: Departure): Promise<Record<string, unknown>>;
  /** Where the platform's own session is ended; null where it offers none. */
  farewell(backTo: string): Promise<string | null>;
  /** Its keys, and who it says it is. */
  metadata(): Promise<{ issuer: string; jwksUri: string }>;
}

/** The platform is asked for its addresses when the first person signs in, and again if it did not answer. */
export function identityProvider({ issuer, clientId, clientSecret, callbackUrl }: IdentityProviderOptions): IdentityProvider {
  let known: Promise<client.Configuration> | undefined;
  const configuration = () => {
    const server = new URL(issuer);
    // Only the local provider is reached without TLS; src/config.ts demands https in production.
    // The signature is checked besides: TLS alone would show that somebody on the way answered for the platform's name.
    // oxlint-disable-next-line typescript/no-deprecated -- marked so that it stands out, as it does here
    const execute = [client.enableNonRepudiationChecks, ...(server.protocol === 'http:' ? [client.allowInsecureRequests] : [])];
    known ??= client.discovery(server, clientId, clientSecret, undefined, { execute, timeout: 10 });
    known.catch(() => (known = undefined));
    return known;
  };
  return {
    async send({ levels, fresh }) {
      const departure = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        fresh,
      };
      const address = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callbackUrl,
        scope,
        state: departure.state,
        nonce: departure.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(departure.verifier),
        code_challenge_method: 'S256',
        acr_values: levels.join(' '),
        ...(fresh && { prompt: 'login', max_age: '0' }),
      });
      return { address: address.href, departure };
    },
    async receive(address, { state, nonce, verifier, fresh }) {
      const tokens = await client.authorizationCodeGrant(await configuration(), address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
        ...(fresh && { maxAge: 0 }),
      });
      return { ...tokens.claims() };
    },
    async farewell(backTo) {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: backTo }).href;
    },
    async metadata() {
      const { issuer: name, jwks_uri: jwksUri } = (await configuration()).serverMetadata();
      if (jwksUri === undefined) throw new Error('The identity platform does not publish its keys (jwks_uri).');
      return { issuer: name, jwksUri };
    },
  };
}
