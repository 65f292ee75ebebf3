/**
 * An identity provider for one machine: OpenID Connect as the real platform speaks it, with fictitious accounts and without
 * passwords. Loopback only; `npm start` runs it where no OIDC_ISSUER is set, the container never.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { type AdapterConstructor, type Configuration, Provider } from 'oidc-provider';
// @ts-expect-error -- not typed
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import { assurances, type RepresentedUnit } from '../../access/index.ts';
import { said } from '../../language.ts';
import { scope } from '../claims.ts';
import { type Account, claimsOf, subjectOf } from './accounts.ts';
import { answerLogin } from './login.ts';

export interface LocalProviderOptions {
  /** 0 = any free port. */
  port: number;
  clientId: string;
  clientSecret: string;
  /** Where the API listens, without a slash at the end: people are sent back there, and tokens are for it. */
  apiUrl: string;
  accounts: readonly Account[];
  /** Systems of others that sign in by themselves. */
  programs?: readonly LocalProgram[];
}

export interface LocalProgram {
  clientId: string;
  clientSecret: string;
  scopes: string;
  unit?: RepresentedUnit;
}

export interface LocalProvider {
  issuer: string;
  stop(): Promise<void>;
}

export async function startLocalProvider(options: LocalProviderOptions): Promise<LocalProvider> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(options.port, error)));
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const accounts = new Map(options.accounts.map((account) => [subjectOf(account), account]));
  const provider = new Provider(issuer, await configuration(options, accounts));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    void answerLogin(provider, accounts, request, response).then((answered) => {
      if (!answered) void answer(request, response);
    });
  });
  return {
    issuer,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function cannotListen(port: number, error: NodeJS.ErrnoException): Error {
  const inUse = error.code === 'EADDRINUSE';
  const en = inUse ? 'the port is in use. End the program that uses it, or set OIDC_PORT to another port.' : error.message;
  const zh = inUse ? '端口被占用。请停止占用它的程序，或者用OIDC_PORT另外设置端口。' : error.message;
  return new Error(
    said({
      en: `The local identity provider cannot listen on 127.0.0.1:${port}: ${en}`,
      zh: `本机身份提供方不能使用127.0.0.1:${port}：${zh}`,
    }),
    { cause: error },
  );
}

async function configuration(
  { clientId, clientSecret, apiUrl, programs = [] }: LocalProviderOptions,
  accounts: ReadonlyMap<string, Account>,
): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const units = new Map(programs.map(({ clientId: id, unit }) => [id, unit]));
  return {
    // In memory: what it forgets at its end, nobody misses.
    adapter: (createMemoryAdapter as () => AdapterConstructor)(),
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 60,
      ClientCredentials: 600,
      Grant: 3600,
      IdToken: 3600,
      Interaction: 600,
      Session: 28_800,
    },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig' }] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${apiUrl}/sign-in/callback`],
        post_logout_redirect_uris: [`${apiUrl}/`],
        require_auth_time: true,
      },
      ...programs.map(({ clientId: id, clientSecret: secret }) => ({
        client_id: id,
        client_secret: secret,
        redirect_uris: [],
        response_types: [],
        grant_types: ['client_credentials'],
      })),
    ],
    scopes: scope.split(' '),
    claims: {
      openid: ['sub'],
      profile: ['name'],
      identity: ['id_number', 'staff_id', 'unit_credit_code', 'unit_name'],
      acr: null,
      auth_time: null,
    },
    conformIdTokenClaims: false,
    acrValues: [...assurances],
    pkce: { required: () => true },
    findAccount: (_context, sub) => {
      const account = accounts.get(sub);
      return account && { accountId: sub, claims: () => ({ sub, ...claimsOf(account) }) };
    },
    // Ours is the only application: there is nothing to consent to.
    loadExistingGrant: async (context) => {
      const { client, session, provider } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(scope);
      await grant.save();
      return grant;
    },
    interactions: { url: (_context, interaction) => `/login/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => apiUrl,
        useGrantedResource: () => true,
        // Each may ask for its own scopes only.
        getResourceServerInfo: (_context, _resource, client) => ({
          scope: programs.find(({ clientId: id }) => id === client.clientId)?.scopes ?? '',
          audience: apiUrl,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    extraTokenClaims: (_context, token) => {
      const unit = 'clientId' in token && token.clientId !== undefined ? units.get(token.clientId) : undefined;
      return unit && { unit_credit_code: unit.creditCode, unit_name: unit.name };
    },
  };
}
