/**
 * In production what leaves this machine is encrypted: the addresses of database, engine and agencies use TLS, unless the deployer
 * names the host in UNENCRYPTED_HOSTS, because the network between is protected otherwise.
 */
import { z } from 'zod';
import { said, type Texts } from './language.ts';

interface Way {
  host: string;
  encrypted: boolean;
}

interface Kind {
  wayOf: (address: URL) => Way;
  remedy: Texts;
}

const web = (protocol: 'https:' | 'grpcs:'): Kind => ({
  wayOf: (address) => ({ host: address.hostname, encrypted: address.protocol === protocol }),
  remedy: { en: `Begin it with ${protocol}//`, zh: `请以${protocol}//开头` },
});

const database: Kind = {
  wayOf: ({ hostname, searchParams }) => {
    // As the driver reads them: what stands behind the question mark wins, the last of it.
    const last = (name: string) => searchParams.getAll(name).at(-1);
    const checked = last('uselibpqcompat') === 'true' ? ['verify-ca', 'verify-full'] : ['require', 'verify-ca', 'verify-full'];
    return { host: last('host') ?? (hostname || 'localhost'), encrypted: checked.includes(last('sslmode') ?? '') };
  },
  remedy: { en: 'Add ?sslmode=verify-full to it', zh: '请在地址后加上?sslmode=verify-full' },
};

/** clamd speaks no TLS. */
const scanner: Kind = {
  wayOf: ({ hostname }) => ({ host: hostname, encrypted: false }),
  remedy: { en: 'Run the scanner on this machine', zh: '请在本机运行扫描程序' },
};

/** A server that offers STARTTLS and is not held to it can be made not to offer it. */
const mail: Kind = {
  wayOf: ({ hostname, protocol, searchParams }) => ({
    host: hostname,
    encrypted: protocol === 'smtps:' || searchParams.get('requireTLS') === 'true',
  }),
  remedy: { en: 'Begin it with smtps://, or add ?requireTLS=true to it', zh: '请以smtps://开头，或者在地址后加上?requireTLS=true' },
};

/** CAMUNDA_OAUTH_URL is the Camunda SDK's own: the engine's secret goes there. */
const connections: Readonly<Record<string, Kind>> = {
  DATABASE_URL: database,
  DATABASE_OWNER_URL: database,
  ZEEBE_GRPC_ADDRESS: web('grpcs:'),
  ZEEBE_REST_ADDRESS: web('https:'),
  ENGINE_RECORDS_ADDRESS: web('https:'),
  CAMUNDA_OAUTH_URL: web('https:'),
  REGISTRIES_URL: web('https:'),
  CLAMD_ADDRESS: scanner,
  SMTP_URL: mail,
  SMS_URL: web('https:'),
};

interface Open {
  name: string;
  host: string;
  remedy: Texts;
}

/** What would go over a network as it is. An address that is none has its own problem. */
function openIn(environment: NodeJS.ProcessEnv): Open[] {
  return Object.entries(connections).flatMap(([name, { wayOf, remedy }]) =>
    addressesIn(name, environment[name]?.trim() ?? '').flatMap((address) => {
      if (!URL.canParse(address)) return [];
      const { host, encrypted } = wayOf(new URL(address));
      return encrypted || isLocal(host) ? [] : [{ name, host: host.toLowerCase(), remedy }];
    }),
  );
}

/** The engine may have several gateways; elsewhere a comma may be part of a password. */
const addressesIn = (name: string, given: string): string[] => (name.startsWith('ZEEBE_') ? given.split(',') : [given]);

/** This machine, or a socket in its files. */
const isLocal = (host: string): boolean =>
  host === 'localhost' || /^127(\.\d{1,3}){3}$/.test(host) || host === '[::1]' || /^(\/|%2f)/i.test(host);

const hostsIn = (list: string | undefined): string[] =>
  (list ?? '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter(Boolean);

/** Host names or addresses, separated by commas. */
export const hostList = z
  .string()
  .default('')
  .refine((list) => hostsIn(list).every((host) => /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])$/.test(host)), {
    error: () =>
      said({
        en: 'is no list of hosts. Set the names as they stand in the addresses, such as postgres,camunda, or remove it.',
        zh: '不是主机列表。请按各地址中的主机名填写，例如postgres,camunda，用英文逗号隔开；或者去掉。',
      }),
  });

/** What must not be so in production: a line for each address. */
export function openInProduction(environment: NodeJS.ProcessEnv, givenAs: (name: string) => string): string[] {
  const allowed = hostsIn(environment['UNENCRYPTED_HOSTS']);
  return openIn(environment)
    .filter(({ host }) => !allowed.includes(host))
    .map(({ name, host, remedy }) =>
      said({
        en: `${givenAs(name)} leads to ${host} without TLS, which production refuses. ${remedy.en}, or name ${host} in UNENCRYPTED_HOSTS if the network between is protected otherwise.`,
        zh: `${givenAs(name)}不经TLS连接${host}，正式环境不得使用。${remedy.zh}；两者之间的网络另有保护的，请将${host}写入UNENCRYPTED_HOSTS。`,
      }),
    );
}

/** The hosts that are reached without TLS because the deployer says so. */
export function unencryptedHosts(environment: NodeJS.ProcessEnv): string[] {
  const allowed = hostsIn(environment['UNENCRYPTED_HOSTS']);
  return [...new Set(openIn(environment).map(({ host }) => host))].filter((host) => allowed.includes(host));
}
