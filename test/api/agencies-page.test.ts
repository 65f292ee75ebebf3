/** What docs/agencies.md shows the agencies is what the API takes. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '#test';
import { sign } from '../../src/registries/signature.ts';
import { applicationInput } from '../cases/fixtures.ts';
import { agencyKeys } from './signed.ts';
import { startTestApi, type TestApi } from './test-api.ts';

const page = readFileSync('docs/agencies.md', 'utf8');

let api: TestApi;
let caseNumber: string;
beforeAll(async () => {
  api = await startTestApi();
  caseNumber = String((await api.submit(applicationInput())).body['caseNumber']);
});
afterAll(() => api.stop());

const script = /```bash\n([^]*?)```/.exec(page)?.[1] ?? '';

async function run(secret: string): Promise<Record<string, unknown>> {
  const filled = script
    .replace(/^API=.*$/m, `API=${api.url}`)
    .replace(/^SECRET=.*$/m, `SECRET=${secret}`)
    .replace(/BJ2026-7QK2M-X4RTA/, caseNumber);
  const { stdout } = await promisify(execFile)('bash', ['-euc', filled]);
  return JSON.parse(stdout) as Record<string, unknown>;
}

test('the example with openssl and curl is taken as it stands, with the right secret', async () => {
  expect(await run('another-secret-long-enough-to-be-one')).toMatchObject({ error: '签名不符。' });
  expect(await run(agencyKeys.bank?.[0]?.secret ?? '')).toMatchObject({ recorded: true, received: '1234.50' });
});

test('the figures to compare with are right', () => {
  const figure = (name: string) => new RegExp(`^    ${name} +(.*)$`, 'm').exec(page)?.[1] ?? '';
  const request = { method: 'POST', target: figure('地址'), body: figure('内容') };
  const keys = { bank: [{ id: '1', secret: figure('密钥') }] };
  expect(sign(keys, 'bank', request, new Date(Number(figure('created')) * 1000))).toMatchObject({
    'Content-Digest': figure('Content-Digest'),
    Signature: figure('Signature'),
  });
});
