/** What the platform says counts as long as it is the platform's, for us, of now, and an answer to what we asked. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { BadToken, identityProvider } from '../../src/sign-in/index.ts';
import { tokenReader } from '../../src/sign-in/programs.ts';

type Claims = Record<string, unknown>;
type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

const clientId = 'cases';
const publicUrl = 'https://cases.example';
const callbackUrl = `${publicUrl}/sign-in/callback`;
const now = () => Math.floor(Date.now() / 1000);

/** A platform on a port of its own, which hands out whatever identity token it is told to. */
let platform: Server;
let issuer: string;
let idToken = '';
let own: Key;
let weak: Key;
let foreign: Key;
/** Who the platform says it is. */
let named: string;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  const other = await generateKeyPair('RS512', { extractable: true });
  [own, weak, foreign] = [pair.privateKey, other.privateKey, (await generateKeyPair('ES256')).privateKey];
  const keys = [
    { ...(await exportJWK(pair.publicKey)), kid: 'own', use: 'sig' },
    { ...(await exportJWK(other.publicKey)), kid: 'weak', use: 'sig' },
  ];
  platform = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/jwks') response.end(JSON.stringify({ keys }));
    else if (request.url === '/token') response.end(JSON.stringify({ access_token: 'a', token_type: 'Bearer', id_token: idToken }));
    else response.end(JSON.stringify(metadata()));
  });
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`;
  named = issuer;
});
afterAll(() => new Promise((resolve) => platform.close(resolve)));

const metadata = () => ({
  issuer: named,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  id_token_signing_alg_values_supported: ['ES256'],
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
});

const provider = () => identityProvider({ issuer, clientId, clientSecret: 'x'.repeat(32), callbackUrl });

interface Signing {
  by?: Key;
  alg?: string;
  kid?: string;
  typ?: string;
}

const signed = (claims: Claims, { by = own, alg = 'ES256', kid = 'own', typ }: Signing = {}) =>
  new SignJWT(claims).setProtectedHeader({ alg, kid, ...(typ && { typ }) }).sign(by);

describe('who comes back from the platform', () => {
  /** Sent there, and back with an identity token. */
  async function comesBack(change: (claims: Claims) => Claims, signing?: Signing, state?: string) {
    const client = provider();
    const { departure } = await client.send({ levels: ['face', 'realName'], fresh: false });
    const right = { iss: issuer, sub: 'person-1', aud: clientId, nonce: departure.nonce, iat: now(), exp: now() + 300, auth_time: now() };
    idToken = await signed(change(right), signing);
    return client.receive(new URL(`${callbackUrl}?code=c&state=${state ?? departure.state}`), departure);
  }

  test('is who the token names', async () => {
    expect(await comesBack((claims) => claims)).toMatchObject({ sub: 'person-1' });
  });

  test.each([
    ['another key', (claims: Claims) => claims, () => ({ by: foreign })],
    ['another issuer', (claims: Claims) => ({ ...claims, iss: 'https://evil.example' }), () => undefined],
    ['another application', (claims: Claims) => ({ ...claims, aud: 'tasks' }), () => undefined],
    ['another departure', (claims: Claims) => ({ ...claims, nonce: 'earlier' }), () => undefined],
    ['another time', (claims: Claims) => ({ ...claims, iat: now() - 900, exp: now() - 600 }), () => undefined],
  ])('is nobody by a token of %s', async (_what, change, signing) => {
    await expect(comesBack(change, signing())).rejects.toThrow();
  });

  test('is nobody with the state of another departure', async () => {
    await expect(comesBack((claims) => claims, undefined, 'made-up')).rejects.toThrow();
  });

  test('cannot have been sent to a platform that calls itself another one', async () => {
    named = 'https://evil.example';
    try {
      await expect(provider().send({ levels: ['face', 'realName'], fresh: false })).rejects.toThrow();
    } finally {
      named = issuer;
    }
  });
});

describe('a program', () => {
  const right = () => ({ iss: issuer, aud: publicUrl, exp: now() + 300, client_id: 'unit-1', scope: 'applications' });
  const read = (token: string) => tokenReader(provider(), publicUrl)(token);

  test('is what its token says', async () => {
    expect(await read(await signed(right(), { typ: 'at+jwt' }))).toEqual({ kind: 'program', clientId: 'unit-1', scopes: ['applications'] });
  });

  test.each<[string, (claims: Claims) => Claims, () => Signing]>([
    ['of another key', (claims) => claims, () => ({ by: foreign })],
    ['by an algorithm that is not on our list', (claims) => claims, () => ({ by: weak, alg: 'RS512', kid: 'weak' })],
    ['of another issuer', (claims) => ({ ...claims, iss: 'https://evil.example' }), () => ({})],
    ['for another system', (claims) => ({ ...claims, aud: 'https://other.example' }), () => ({})],
    ['whose time is over', (claims) => ({ ...claims, exp: now() - 60 }), () => ({})],
    ['that has no end', ({ exp: _, ...claims }) => claims, () => ({})],
    ['that is for signing in', (claims) => claims, () => ({ typ: 'JWT' })],
    ['of nobody', ({ client_id: _, ...claims }) => claims, () => ({})],
  ])('is none by a token %s', async (_what, change, signing) => {
    await expect(read(await signed(change(right()), { typ: 'at+jwt', ...signing() }))).rejects.toThrow(BadToken);
  });

  test('is none by a token without a signature', async () => {
    await expect(read(new UnsecuredJWT(right()).encode())).rejects.toThrow(BadToken);
  });
});
