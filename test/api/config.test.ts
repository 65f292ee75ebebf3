import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '#test';
import { parse } from 'dotenv';
import { ConfigError, environmentSchema, readConfig } from '../../src/config.ts';
import { secretsInFiles } from '../../src/config-files.ts';
import { newAgencyKeys } from '../../src/registries/index.ts';

const root = join(import.meta.dirname, '..', '..');
const example = readFileSync(join(root, '.env.example'), 'utf8');
const compose = readFileSync(join(root, 'docker-compose.yml'), 'utf8');

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
  }
  return [];
}

describe('.env.example and src/config.ts', () => {
  const listed = [...example.matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name ?? '');

  test('every setting is listed once, and nothing that is not a setting', () => {
    const composeOnly = [...compose.matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? '');
    const settings = Object.keys(environmentSchema.shape);
    expect(new Set(listed).size).toBe(listed.length);
    expect(settings.filter((name) => !listed.includes(name))).toEqual([]);
    expect(listed.filter((name) => !settings.includes(name) && !composeOnly.includes(name))).toEqual([]);
  });

  test('the values shown are those that are used when nothing is set', () => {
    expect(readConfig(parse(example))).toEqual(readConfig({}));
  });

  test('the values shown behind a comment sign are accepted', () => {
    const shown = Object.entries(parse(example.replace(/^# ([A-Z][A-Z0-9_]+=)/gm, '$1')));
    const settings = shown.filter(([name]) => name in environmentSchema.shape);
    expect(problemsOf(Object.fromEntries(settings))).toEqual([]);
  });
});

describe('readConfig', () => {
  test('addresses follow the ports of the local engine and the simulator', () => {
    const config = readConfig({
      ENGINE_PORT_GRPC: '27000',
      ENGINE_PORT_REST: '27001',
      ENGINE_PORT_WEBAPPS: '27002',
      REGISTRY_PORT: '27003',
    });
    expect(config).toMatchObject({
      zeebeGrpcAddress: 'grpc://127.0.0.1:27000',
      zeebeRestAddress: 'http://127.0.0.1:27001',
      tasklistAddress: 'http://127.0.0.1:27002',
      registriesUrl: 'http://127.0.0.1:27003',
    });
  });

  test('the engine may have several gateways', () => {
    const gateways = 'grpc://one.example.cn:26500, grpc://two.example.cn:26500/';
    expect(readConfig({ ZEEBE_GRPC_ADDRESS: gateways }).zeebeGrpcAddress).toBe('grpc://one.example.cn:26500,grpc://two.example.cn:26500');
    expect(problemsOf({ ZEEBE_GRPC_ADDRESS: `${gateways},two` })).toEqual([
      expect.stringMatching(/^ZEEBE_GRPC_ADDRESS is not a usable address/),
    ]);
  });

  test('an empty value counts as not set', () => {
    expect(readConfig({ DATABASE_URL: '', API_PORT: ' ' })).toEqual(readConfig({}));
  });

  test('all problems are named at once, each with the variable and a remedy', () => {
    const problems = problemsOf({
      API_PORT: '70000',
      DATABASE_URL: 'mysql://root:hidden@host/db',
      LOG_LEVEL: 'loud',
      WORKER_CONCURRENCY: '0',
    });
    expect(problems.map((line) => line.split(' ')[0]).sort()).toEqual(['API_PORT', 'DATABASE_URL', 'LOG_LEVEL', 'WORKER_CONCURRENCY']);
    for (const line of problems) expect(line).toMatch(/ Set .+/);
    expect(problems.join()).not.toMatch(/hidden/);
  });

  const folder = mkdtempSync(join(tmpdir(), 'config-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: object) => {
    writeFileSync(join(folder, name), JSON.stringify(content));
    return join(folder, name);
  };

  test('production demands what would be a guess, an example or nobody’s check on one machine', () => {
    const complete = {
      PUBLIC_URL: 'https://shebao.example.cn',
      OIDC_ISSUER: 'https://identity.example.cn',
      OIDC_CLIENT_SECRET: 'x'.repeat(32),
      SESSION_SECRET: 'x'.repeat(32),
      MASTER_KEY_FILE: '/run/secrets/master-key',
      STAFF_FILE: '/etc/staff.json',
      CLAMD_ADDRESS: 'tcp://127.0.0.1:3310',
      AGENCY_KEYS_FILE: file('good.json', newAgencyKeys()),
    };
    // Of the file its content is looked at as well, after the rest.
    const needed = Object.keys(complete).map((name) => expect.stringMatching(new RegExp(`^${name} is required`)));
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual(needed);
    expect(problemsOf({ NODE_ENV: 'production', ...complete })).toEqual([]);
    const open = { PUBLIC_URL: 'http://shebao.example.cn', OIDC_ISSUER: 'http://identity.example.cn' };
    expect(problemsOf({ NODE_ENV: 'production', ...complete, ...open })).toEqual([
      'PUBLIC_URL must begin with https: in production.',
      'OIDC_ISSUER must begin with https: in production.',
    ]);
  });

  test('production refuses the simulator, and says what to do instead', () => {
    const problems = problemsOf({ NODE_ENV: 'production', REGISTRY_SIMULATOR: 'true' });
    expect(problems).toContainEqual(expect.stringMatching(/^REGISTRY_SIMULATOR .* Remove it, and set REGISTRIES_URL/));
    expect(problemsOf({ REGISTRY_SIMULATOR: 'true' })).toEqual([]);
  });

  const text = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  test('a secret can stand in a file, which production takes as well', () => {
    const secret = 's'.repeat(40);
    const config = readConfig({
      DATABASE_URL_FILE: text('url', 'postgres://app:word@db:5432/cases\n'),
      SESSION_SECRET_FILE: text('session', `${secret}\n`),
      ZEEBE_CLIENT_SECRET_FILE: text('engine', 'engine-secret\n'),
    });
    expect(config).toMatchObject({
      databaseUrl: 'postgres://app:word@db:5432/cases',
      sessionSecret: secret,
      engineSecrets: { ZEEBE_CLIENT_SECRET: 'engine-secret' },
    });
    const inFiles = { OIDC_CLIENT_SECRET_FILE: text('oidc', secret), SESSION_SECRET_FILE: join(folder, 'session') };
    const names = problemsOf({ NODE_ENV: 'production', ...inFiles }).map((line) => line.split(' ')[0]);
    expect(names).not.toContain('OIDC_CLIENT_SECRET');
    expect(names).not.toContain('SESSION_SECRET');
  });

  test.each([...secretsInFiles])('%s and its file: one of them, there, and not empty', (name) => {
    const other = text('other', 'hidden-value');
    const isFile = expect.stringMatching(new RegExp(`^${name}_FILE `));
    expect(problemsOf({ [name]: 'hidden-value', [`${name}_FILE`]: other })).toContainEqual(
      expect.stringMatching(new RegExp(`^${name} and ${name}_FILE are both set\\. Keep one`)),
    );
    expect(problemsOf({ [`${name}_FILE`]: join(folder, 'none') })).toEqual([
      expect.stringMatching(/_FILE cannot be read \(ENOENT\)\. Set/),
    ]);
    expect(problemsOf({ [`${name}_FILE`]: join(folder, 'none') })).toEqual([isFile]);
    expect(problemsOf({ [`${name}_FILE`]: text('empty', '\n') })).toEqual([isFile]);
  });

  test('what is wrong with the value in a file is told of the file, without the value', () => {
    const [problem, ...more] = problemsOf({ SESSION_SECRET_FILE: text('short', 'hidden') });
    expect(more).toEqual([]);
    expect(problem).toMatch(/^SESSION_SECRET_FILE is too short/);
    expect(problem).not.toContain('hidden');
  });

  test('every secret of the settings can stand in a file', () => {
    const secrets = Object.keys(environmentSchema.shape).filter((name) =>
      /SECRET$|PASSWORD$|TOKEN$|(DATABASE.*|SMTP|SMS)_URL$|MASTER_KEY$/.test(name),
    );
    expect(secrets.sort()).toEqual([...secretsInFiles, 'MASTER_KEY'].sort());
    for (const name of secrets) expect(Object.keys(environmentSchema.shape)).toContain(`${name}_FILE`);
  });

  test('the proxies in front are addresses', () => {
    expect(readConfig({}).trustedProxies).toEqual(['loopback']);
    expect(readConfig({ TRUSTED_PROXIES: '172.30.0.1, 10.0.0.0/24' }).trustedProxies).toEqual(['172.30.0.1', '10.0.0.0/24']);
    for (const wrong of ['anybody', '1.2.3', '0.0.0.0/0', '10.0.0.0/33', '10.0.0.1/8/8']) {
      expect(problemsOf({ TRUSTED_PROXIES: wrong })).toEqual([expect.stringMatching(/^TRUSTED_PROXIES is no list of addresses\. Set/)]);
    }
  });

  test('mail needs a server and a sender', () => {
    const server = 'smtps://user:hidden@mail.example.cn';
    expect(readConfig({ SMTP_URL: server, MAIL_FROM: 'letters@example.cn' }).channels.mail).toEqual({
      url: server,
      from: 'letters@example.cn',
    });
    expect(problemsOf({ SMTP_URL: server })).toEqual([expect.stringMatching(/^MAIL_FROM is missing: mail needs /)]);
    for (const from of ['局 <letters@example.cn>', 'letters@example.cn\nBcc: a@example.cn', 'letters＠example.cn']) {
      expect(problemsOf({ SMTP_URL: server, MAIL_FROM: from })).toEqual([expect.stringMatching(/^MAIL_FROM is no mail address\. Set/)]);
    }
  });

  test('what the staff sign in with is a list of words of the platform', () => {
    expect(readConfig({}).staffAssurance).toEqual(['face', 'mfa']);
    expect(readConfig({ STAFF_ASSURANCE: 'urn:example:loa:3, otp' }).staffAssurance).toEqual(['urn:example:loa:3', 'otp']);
    for (const wrong of ['mfa,', 'two factors']) {
      expect(problemsOf({ STAFF_ASSURANCE: wrong })).toEqual([expect.stringMatching(/^STAFF_ASSURANCE is no list of values\. Set/)]);
    }
  });

  test('the master key is one, and a right one', () => {
    const MASTER_KEY = 'ab'.repeat(32);
    expect(problemsOf({ MASTER_KEY })).toEqual([]);
    expect(problemsOf({ MASTER_KEY: `${MASTER_KEY},${MASTER_KEY}` })).toEqual([]);
    expect(problemsOf({ MASTER_KEY, MASTER_KEY_FILE: 'x' })).toEqual([expect.stringMatching(/both set/)]);
    const [wrong] = problemsOf({ MASTER_KEY: 'hidden' });
    expect(wrong).toMatch(/^MASTER_KEY is no master key\. Set /);
    expect(wrong).not.toContain('hidden');
  });

  test('what is wrong in the file of the agencies’ keys is named with all the rest', () => {
    const wrong = file('wrong.json', { bank: [{ id: '1', secret: 'tooweak' }] });
    expect(problemsOf({ API_PORT: '70000', AGENCY_KEYS_FILE: wrong })).toEqual([
      expect.stringMatching(/^API_PORT /),
      expect.stringMatching(/^AGENCY_KEYS_FILE bank\.0\.secret is too short\. Set 32/),
    ]);
    expect(problemsOf({ AGENCY_KEYS_FILE: join(folder, 'none.json') })).toEqual([
      expect.stringMatching(/^AGENCY_KEYS_FILE cannot be read \(ENOENT\)/),
    ]);
  });
});
