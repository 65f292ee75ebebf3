// In production what leaves the machine is encrypted, or the deployer says why not.
import { describe, expect, test } from '#test';
import { ConfigError, readConfig } from '../../src/config.ts';

/** The lines that are about encryption: of all else that production demands there are others. */
function refusedIn(environment: Record<string, string>): string[] {
  try {
    readConfig({ NODE_ENV: 'production', ...environment });
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n').filter((line) => line.includes('TLS'));
  }
  return [];
}

const open = {
  DATABASE_URL: 'postgres://app:hidden@db.example.cn:5432/cases',
  DATABASE_OWNER_URL: 'postgres://owner:hidden@db.example.cn:5432/cases?sslmode=prefer',
  ZEEBE_GRPC_ADDRESS: 'grpcs://gateway.example.cn:26500,grpc://engine.example.cn:26500',
  ZEEBE_REST_ADDRESS: 'http://engine.example.cn:8080',
  ENGINE_RECORDS_ADDRESS: 'http://records.example.cn:9200',
  CAMUNDA_OAUTH_URL: 'http://identity.example.cn/token',
  REGISTRIES_URL: 'http://agencies.example.cn',
  SMTP_URL: 'smtp://app:hidden@mail.example.cn:587',
  SMS_URL: 'http://sms.example.cn',
};

describe('production', () => {
  test('refuses every address without TLS, all at once, each with its remedy and without its password', () => {
    const problems = refusedIn(open);
    expect(problems.map((line) => line.split(' ')[0])).toEqual(Object.keys(open));
    expect(problems[0]).toBe(
      'DATABASE_URL leads to db.example.cn without TLS, which production refuses. Add ?sslmode=verify-full to it, or name db.example.cn in UNENCRYPTED_HOSTS if the network between is protected otherwise.',
    );
    expect(problems[2]).toContain('Begin it with grpcs://');
    expect(problems[6]).toContain('Begin it with https://');
    expect(problems.join()).not.toContain('hidden');
  });

  test('takes those with TLS', () => {
    expect(
      refusedIn({
        DATABASE_URL: `${open.DATABASE_URL}?sslmode=verify-full`,
        DATABASE_OWNER_URL: `${open.DATABASE_URL}?sslmode=require`,
        ZEEBE_GRPC_ADDRESS: 'grpcs://engine.example.cn:26500',
        ZEEBE_REST_ADDRESS: 'https://engine.example.cn',
        ENGINE_RECORDS_ADDRESS: 'https://records.example.cn:9200',
        CAMUNDA_OAUTH_URL: 'https://identity.example.cn/token',
        REGISTRIES_URL: 'https://agencies.example.cn',
        SMTP_URL: `${open.SMTP_URL}?requireTLS=true`,
        SMS_URL: 'https://sms.example.cn',
      }),
    ).toEqual([]);
  });

  test.each(['127.0.0.1', '127.0.0.2', 'localhost', '[::1]', '%2Frun%2Fpostgresql', ''])('takes what stays on the machine: %s', (host) => {
    expect(refusedIn({ DATABASE_URL: host === '' ? 'postgres:///cases' : `postgres://app:word@${host}/cases` })).toEqual([]);
  });

  test.each([
    'postgres://app:word@127.0.0.1/cases?host=db.example.cn',
    'postgres://app:word@db.example.cn/cases?sslmode=verify-full&sslmode=disable',
    'postgres://app:word@db.example.cn/cases?sslmode=no-verify',
    'postgres://app:word@db.example.cn/cases?uselibpqcompat=true&sslmode=require',
    'postgres://app:word@127.0.0.1.example.cn/cases',
    'postgres://app:word@DB.example.cn/cases?ssl=true&sslmode=disable',
  ])('is not led round: %s', (address) => {
    expect(refusedIn({ DATABASE_URL: address })).toHaveLength(1);
  });

  test('takes what the deployer says is protected otherwise, that and no more', () => {
    const named = refusedIn({ ...open, UNENCRYPTED_HOSTS: 'DB.example.cn, engine.example.cn' });
    expect(named.map((line) => line.split(' ')[0])).toEqual([
      'ENGINE_RECORDS_ADDRESS',
      'CAMUNDA_OAUTH_URL',
      'REGISTRIES_URL',
      'SMTP_URL',
      'SMS_URL',
    ]);
    const problem = () => readConfig({ UNENCRYPTED_HOSTS: 'http://db, *' });
    expect(problem).toThrow(/^UNENCRYPTED_HOSTS is no list of hosts\. Set /);
  });
});

test('elsewhere nothing is asked, and nothing told', () => {
  expect(readConfig({ ...open, MAIL_FROM: 'letters@example.cn', UNENCRYPTED_HOSTS: 'db.example.cn' }).unencryptedHosts).toEqual([]);
});
