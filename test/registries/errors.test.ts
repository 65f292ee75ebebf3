import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '#test';
import { connectRegistries, RegistryNotFound, RegistryRejected, RegistryUnavailable } from '../../src/registries/index.ts';
import { named, simulated, strangerIdNumber, type Simulated } from './simulated.ts';

let agencies: Simulated;
beforeAll(async () => {
  agencies = await simulated();
});
afterAll(() => agencies.stop());

const path = '/civil-affairs/hardship';
const fault = (trouble: object) => agencies.post('/faults', { path, times: 1, ...trouble });
const ask = (timeoutMs = 1000) => connectRegistries(agencies.simulator.url, { timeoutMs }).civilAffairs.hardship(named('测试甲一'));
const refusal = async (answer: Promise<unknown>): Promise<Error> => {
  const error = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('it was answered');
  return error;
};

describe('RegistryUnavailable: worth another try', () => {
  test.each([500, 502, 503, 408, 429])('status %i', async (status) => {
    await fault({ status });
    await expect(ask()).rejects.toThrow(RegistryUnavailable);
    await expect(ask()).resolves.toMatchObject({ hardship: 'none' });
  });

  test('no answer in time', async () => {
    await fault({ delayMs: 400 });
    const error = await refusal(ask(50));
    expect(error).toBeInstanceOf(RegistryUnavailable);
    expect(error.message).toBe('/civil-affairs/hardship: no answer within 50 ms');
  });

  test('nobody listens', async () => {
    const { registries } = { registries: connectRegistries('http://127.0.0.1:1', { timeoutMs: 500 }) };
    const error = await refusal(registries.civilAffairs.hardship(named('测试甲一')));
    expect(error).toBeInstanceOf(RegistryUnavailable);
    expect(error.message).toContain('not reachable');
  });

  test('the connection breaks in the middle', async () => {
    await fault({ loseAnswer: true });
    await expect(ask()).rejects.toThrow(RegistryUnavailable);
  });

  test('it is asked once: repeating is for the engine', async () => {
    await fault({ status: 503, times: 2 });
    await expect(ask()).rejects.toThrow(RegistryUnavailable);
    await expect(ask()).rejects.toThrow(RegistryUnavailable);
    await expect(ask()).resolves.toBeDefined();
  });
});

describe('RegistryNotFound: the agency does not know the person', () => {
  test.each([
    ['archive', () => agencies.registries.veteransArchive.lookUp(named('测试丙五').idNumber)],
    ['pension', () => agencies.registries.socialInsurance.pensionRecords(named('测试丙八'))],
    ['break time', () => agencies.registries.socialInsurance.determineBreakTime({ ...named('测试丙八'), ...named('测试丙八').service })],
    ['medical', () => agencies.registries.medicalInsurance.records(named('测试丙九'))],
    ['stranger', () => agencies.registries.medicalInsurance.records({ idNumber: strangerIdNumber })],
  ])('%s', async (_what, question) => {
    await expect(question()).rejects.toThrow(RegistryNotFound);
  });

  test('a wrong address is not an unknown person', async () => {
    const wrong = connectRegistries(`${agencies.simulator.url}/elsewhere`, { timeoutMs: 1000 });
    await expect(wrong.civilAffairs.hardship(named('测试甲一'))).rejects.toThrow(RegistryRejected);
  });
});

describe('RegistryRejected: a bug or bad data', () => {
  test('an impossible ID number, with the problem and without the number', async () => {
    const idNumber = '510101199901019011';
    const error = await refusal(agencies.registries.civilAffairs.hardship({ idNumber }));
    expect(error).toBeInstanceOf(RegistryRejected);
    expect(error.message).toContain('idNumber: is not a valid ID number');
    expect(error.message).not.toContain(idNumber);
  });

  test.each([400, 403, 409, 422])('status %i', async (status) => {
    await fault({ status });
    await expect(ask()).rejects.toThrow(RegistryRejected);
  });

  test('all problems of a body at once', async () => {
    const answer = await agencies.post('/collection-agency/remittance-orders', {
      idempotencyKey: '',
      caseNumber: 'lower case',
      idNumber: 'x',
      pension: { unitShare: '1.5', personalShare: '1.00' },
      medical: { unitShare: '0.00', personalShare: 0 },
      surplus: true,
    });
    expect(answer.status).toBe(400);
    const { problems } = answer.body as { problems: string[] };
    for (const field of ['idempotencyKey', 'caseNumber', 'idNumber', 'pension.unitShare', 'medical.personalShare', 'body']) {
      expect(problems).toContainEqual(expect.stringMatching(new RegExp(`^${field}: `)));
    }
  });

  test('a body that is not JSON', async () => {
    expect(await agencies.post(path, '{')).toEqual({
      status: 400,
      body: { problems: ['body: is not acceptable JSON'] },
    });
  });

  test('a fault that names no trouble', async () => {
    expect((await agencies.post('/faults', { path, times: 1 })).status).toBe(400);
  });
});

describe('answers that are not what was agreed', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  const answered = async (body: string) => {
    server = createServer((_request, response) => response.end(body)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server?.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    return refusal(connectRegistries(`http://127.0.0.1:${port}/`, { timeoutMs: 1000 }).socialInsurance.pensionRecords(named('测试甲一')));
  };

  test('a wrong form is rejected, with the place', async () => {
    const error = await answered(
      '{"firstInsuredDate":"2019-02-30","preEnlistmentFirstInsuredDate":null,"paid":[{"from":"2019-13"}],"extensionPaidMonths":0}',
    );
    expect(error).toBeInstanceOf(RegistryRejected);
    expect(error.message).toContain('firstInsuredDate is not a date');
    expect(error.message).toContain('paid.0.from is not a month');
  });

  test('a period that ends before it begins is rejected', async () => {
    const paid = [{ from: '2019-05', to: '2019-04', place: '示例市', unit: '示例' }];
    const error = await answered(
      JSON.stringify({ firstInsuredDate: null, preEnlistmentFirstInsuredDate: null, paid, extensionPaidMonths: 0 }),
    );
    expect(error.message).toContain('paid.0 ends before it begins');
  });

  test('a web page comes from something in between: unavailable', async () => {
    expect(await answered('<html>maintenance</html>')).toBeInstanceOf(RegistryUnavailable);
  });

  test('nobody is followed to another address: what is asked would go there too', async () => {
    let asked = 0;
    server = createServer((_request, response) => {
      asked += 1;
      response.writeHead(307, { location: '/elsewhere' }).end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server?.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const { socialInsurance } = connectRegistries(`http://127.0.0.1:${port}`, { timeoutMs: 1000 });
    expect(await refusal(socialInsurance.pensionRecords(named('测试甲一')))).toBeInstanceOf(RegistryUnavailable);
    expect(asked).toBe(1);
  });
});
