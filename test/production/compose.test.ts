/** What the model of a production set-up promises, as far as it can be seen without running it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '#test';
import { environmentSchema, readConfig } from '../../src/config.ts';
import { contentPolicy } from '../../src/engine/local/content-policy.ts';
import { newAgencyKeys } from '../../src/registries/index.ts';
import { secretsInFiles } from '../../src/config-files.ts';
import { candidateGroups } from '../../src/models/index.ts';
import { compose, engineSettings, services, textOf } from './compose-file.ts';

const { app, camunda, postgres } = compose.services;
const { security } = engineSettings.camunda;

describe('each container', () => {
  test.each(services)('%s is not root, can gain nothing, and writes to volumes and memory only', (_, service) => {
    expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(service.tmpfs.length).toBeGreaterThan(0);
    expect(service).not.toHaveProperty('privileged');
    expect(service).not.toHaveProperty('network_mode');
  });

  test.each(services)('%s has limits, a health check, a log that does not grow for ever, and starts again', (_, service) => {
    expect(service.mem_limit).toMatch(/^\d+[mg]$/);
    expect(service.cpus).toBeGreaterThan(0);
    expect(service.pids_limit).toBeGreaterThan(0);
    expect(service.healthcheck.test.length).toBeGreaterThan(1);
    expect(service.logging.options).toMatchObject({ 'max-size': expect.any(String), 'max-file': expect.any(String) });
    expect(service.restart).toBe('unless-stopped');
  });

  test.each(services)('%s is of an image with a full version', (_, { image }) => {
    expect(image).toMatch(/^[a-z/-]+:\d+\.\d+[\w.-]*(@sha256:[0-9a-f]{64})?$/);
  });

  test('the base of our own image has a full version', () => {
    const base = /^ARG NODE_IMAGE=node:(\S+)$/m.exec(textOf('Dockerfile'))?.[1] ?? '';
    const { dependencies } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> };
    expect(base.split('-')[0]).toBe(dependencies['node']);
  });
});

describe('networks', () => {
  test('every port is on loopback, and none is the database’s or the engine’s gRPC', () => {
    const ports = services.flatMap(([, { ports = [] }]) => ports);
    expect(ports).toEqual(['127.0.0.1:8080:8080', '127.0.0.1:3000:3000']);
  });

  test('each joins two, and those of the database and of the engine’s API lead nowhere else', () => {
    const members = (network: string) => services.filter(([, { networks }]) => networks.includes(network)).map(([name]) => name);
    expect(members('case-file')).toEqual(['postgres', 'app']);
    expect(members('engine-database')).toEqual(['postgres', 'camunda']);
    expect(members('engine')).toEqual(['camunda', 'app']);
    expect(members('scanner')).toEqual(['clamav', 'app']);
    for (const name of ['case-file', 'engine-database', 'engine', 'scanner']) expect(compose.networks[name]?.internal).toBe(true);
    expect(['app-edge', 'engine-edge', 'scanner-edge'].map(members)).toEqual([['app'], ['camunda'], ['clamav']]);
    expect(new Set(services.flatMap(([, { networks }]) => networks))).toEqual(new Set(Object.keys(compose.networks)));
  });

  test('the application goes without TLS to its neighbours on closed networks, and to nobody else', () => {
    const hosts = String(app.environment['UNENCRYPTED_HOSTS']).split(',');
    for (const host of hosts) {
      const neighbour = compose.services[host as 'postgres' | 'camunda' | 'clamav'];
      const between = app.networks.filter((network) => neighbour.networks.includes(network));
      expect(between.map((network) => compose.networks[network]?.internal)).toEqual([true]);
    }
    const folder = mkdtempSync(join(tmpdir(), 'compose-'));
    const secrets: Record<string, string> = {
      'database-url': 'postgres://cases_app:word@postgres:5432/cases',
      'database-owner-url': 'postgres://cases_owner:word@postgres:5432/cases',
      'agency-keys': JSON.stringify(newAgencyKeys()),
    };
    for (const name of app.secrets) writeFileSync(join(folder, name), secrets[name] ?? 'x'.repeat(64));
    const given = Object.entries(app.environment).map(([name, value]) => [
      name,
      String(value)
        .replace('/run/secrets/', `${folder}/`)
        .replace(/\$\{.*\}/, 'https://outside.example.cn'),
    ]);
    const environment = Object.fromEntries(given) as Record<string, string>;
    expect(readConfig(environment).unencryptedHosts).toEqual(hosts);
    expect(() => readConfig({ ...environment, UNENCRYPTED_HOSTS: '' })).toThrow(/^DATABASE_URL_FILE leads to postgres without TLS/);
    rmSync(folder, { recursive: true });
  });

  test('the application trusts the way by which the proxy on the host comes, and nobody else', () => {
    expect(app.environment['TRUSTED_PROXIES']).toBe(compose.networks['app-edge']?.ipam?.config[0]?.gateway);
  });

  test('what Tasklist’s health port tells, it tells inside its container', () => {
    expect(engineSettings.management.server.address).toBe('127.0.0.1');
  });
});

describe('secrets', () => {
  const settings = Object.keys(environmentSchema.shape);

  test('are files, each given to whom needs it and to nobody else', () => {
    const given = (name: string) => services.filter(([, { secrets }]) => secrets.includes(name)).map(([service]) => service);
    expect(Object.fromEntries(Object.keys(compose.secrets).map((name) => [name, given(name)]))).toEqual({
      'postgres-password': ['postgres'],
      'database-url': ['postgres', 'app'],
      'database-owner-url': ['postgres', 'app'],
      'camunda-database-password': ['postgres', 'camunda'],
      'camunda-oidc-client-secret': ['camunda'],
      'engine-client-secret': ['app'],
      'oidc-client-secret': ['app'],
      'session-secret': ['app'],
      'operator-token': ['app'],
      'agency-keys': ['app'],
      'master-key': ['app'],
    });
    for (const [name, { file }] of Object.entries(compose.secrets)) expect(file).toBe(`./secrets/${name}`);
    expect(textOf('.gitignore').split('\n')).toContain('secrets/');
  });

  test('stand in no variable of an environment', () => {
    for (const [, { environment }] of services) {
      for (const [name, value] of Object.entries(environment)) {
        if (/SECRET|PASSWORD|TOKEN(?!_URL|_DISK)|KEY|DATABASE.*URL/.test(name))
          expect([name, value]).toEqual([expect.stringMatching(/_FILE$/), expect.stringMatching(/^\/run\/secrets\//)]);
        expect(String(value)).not.toMatch(/:\/\/[^/]*:[^/]*@/);
      }
    }
    for (const name of [...secretsInFiles, 'MASTER_KEY']) expect(app.environment).not.toHaveProperty(name);
  });

  test('every file that is named is given', () => {
    for (const [, { environment, secrets }] of services) {
      const named = Object.values(environment).map((value) => /^\/run\/secrets\/(.+)$/.exec(String(value))?.[1]);
      for (const name of named.filter((one) => one !== undefined)) expect(secrets).toContain(name);
    }
    const inSettings = [...textOf('docker-compose.camunda.yaml').matchAll(/\$\{([a-z-]+)\}/g)].map(([, name]) => name);
    expect(inSettings.sort()).toEqual([...camunda.secrets].sort());
    const inLogins = [...textOf('docker-compose.database.sql').matchAll(/\/run\/secrets\/([a-z-]+)/g)].map(([, name]) => name);
    for (const name of inLogins) expect(postgres.secrets).toContain(name);
  });

  test('the application is given settings that there are, and all that production demands', () => {
    const ofSdk = [
      'CAMUNDA_AUTH_STRATEGY',
      'CAMUNDA_OAUTH_URL',
      'CAMUNDA_ZEEBE_OAUTH_AUDIENCE',
      'ZEEBE_CLIENT_ID',
      'CAMUNDA_TOKEN_DISK_CACHE_DISABLE',
    ];
    expect(
      Object.keys(app.environment)
        .filter((name) => !settings.includes(name))
        .sort(),
    ).toEqual(ofSdk.sort());
    expect(app.environment['NODE_ENV']).toBe('production');
    expect(app.environment).not.toHaveProperty('REGISTRY_SIMULATOR');
    const demanded = [
      'PUBLIC_URL',
      'OIDC_ISSUER',
      'OIDC_CLIENT_SECRET_FILE',
      'SESSION_SECRET_FILE',
      'MASTER_KEY_FILE',
      'STAFF_FILE',
      'AGENCY_KEYS_FILE',
    ];
    for (const name of demanded) expect(app.environment).toHaveProperty(name);
  });
});

describe('the engine', () => {
  test('asks everybody who he is and what he may', () => {
    expect(security.authentication).toMatchObject({ method: 'oidc', 'unprotected-api': false });
    expect(security.authorizations.enabled).toBe(true);
    expect(security.authentication.oidc['audiences']).toBe(app.environment['CAMUNDA_ZEEBE_OAUTH_AUDIENCE']);
    expect(engineSettings.camunda.persistent.sessions.enabled).toBe(false);
  });

  test('lets no page of ours stay in the sandbox of Tasklist, here as in the local one', () => {
    expect(security['http-headers']['content-security-policy']['policy-directives']).toBe(contentPolicy);
  });

  test('lets the application do what its commands need, and no more', () => {
    const client = app.environment['ZEEBE_CLIENT_ID'];
    const grants = security.initialization.authorizations.filter(({ ownerType }) => ownerType === 'CLIENT');
    expect(grants.map(({ ownerId }) => ownerId)).toEqual(grants.map(() => client));
    expect(Object.fromEntries(grants.map(({ resourceType, permissions }) => [resourceType, permissions]))).toEqual({
      MESSAGE: ['CREATE'],
      RESOURCE: ['CREATE'],
      PROCESS_DEFINITION: ['UPDATE_PROCESS_INSTANCE', 'MODIFY_PROCESS_INSTANCE', 'READ_PROCESS_INSTANCE', 'READ_USER_TASK'],
    });
    // A command that is new here needs its right there.
    const commands = [...textOf('src/engine/client.ts').matchAll(/\brun\('(\w+)'/g)].map(([, name]) => name);
    expect([...new Set(commands)].sort()).toEqual([
      'completeJob',
      'deployResource',
      'failJob',
      'migrateProcessInstance',
      'modifyProcessInstance',
      'publishMessage',
      'resolveIncident',
      'throwError',
      'topology',
      'updateJobRetries',
      'updateJobTimeout',
    ]);
  });

  test('every candidate group works on its tasks, and starts nothing', () => {
    const { 'task-worker': clerks, admin } = security.initialization.defaultRoles;
    expect(clerks?.groups).toEqual(candidateGroups.map(({ id }) => id));
    expect(admin?.users).toHaveLength(1);
    const ofClerks = security.initialization.authorizations.filter(({ ownerId }) => ownerId === 'task-worker');
    expect(ofClerks.flatMap(({ resourceType, permissions }) => [resourceType, ...permissions])).toEqual(['COMPONENT', 'ACCESS']);
  });

  test('has a login and a database of its own, as the case file has: its owner’s and the application’s', () => {
    const { username } = engineSettings.camunda.data['secondary-storage'].rdbms;
    const roles = [...textOf('docker-compose.database.sql').matchAll(/^create role (\w+)/gm)].map(([, role]) => role);
    expect(roles).toEqual(['cases_owner', 'cases_app', 'camunda']);
    expect(roles).toContain(username);
  });
});
