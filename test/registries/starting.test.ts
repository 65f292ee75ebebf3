import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startSimulator } from '../../src/registries/simulator/index.ts';
import { startReceiver } from './receiver.ts';
import { eventually, simulated, type Simulated } from './simulated.ts';

let agencies: Simulated;
let api: Awaited<ReturnType<typeof startReceiver>>;
beforeEach(async () => {
  agencies = await simulated();
  api = await startReceiver([200]);
});
afterEach(async () => {
  await agencies.stop();
  await api.close();
});

const caseNumber = 'BJ2026-AAAAA-00001';

describe('a state file', () => {
  test('of the first version is read on: the money that it holds still arrives', async () => {
    const paid = { paymentId: 'JK1', kind: 'remittance', amount: '1.00', paidOn: '2026-11-20', reference: 'JK1' };
    const progress = { status: 'pending', attempts: 2, lastAnswer: '503', dueAt: 1 };
    const entry = {
      kind: 'order',
      idempotencyKey: 'k',
      contentHash: 'h',
      caseNumber,
      amount: '1.00',
      number: 'JK1',
      months: null,
      answer: {},
    };
    const old = { version: 1, entries: [entry], callbacks: [{ ...paid, caseNumber, ...progress }] };
    await agencies.simulator.close();
    writeFileSync(agencies.statePath, JSON.stringify(old));
    await agencies.restart({ callbackUrl: api.url });
    await eventually(() => api.received[0]);
    expect(api.received).toEqual([{ url: `/api/cases/${caseNumber}/payments`, body: paid, verdict: 'valid' }]);
    expect((await agencies.state()).orders).toHaveLength(1);
  });

  test('that is none stops the start, and says which file', async () => {
    const path = `${agencies.statePath}.broken`;
    writeFileSync(path, '{"version":2}');
    const start = startSimulator({ port: 0, statePath: path, callbackUrl: 'http://127.0.0.1:1', callbackSecret: 's' });
    await expect(start).rejects.toThrow(`${path} is not a state file`);
  });
});

test('a port that is taken stops the start, and says which', async () => {
  const port = Number(new URL(agencies.simulator.url).port);
  const statePath = `${agencies.statePath}.second`;
  const start = startSimulator({ port, statePath, callbackUrl: 'http://127.0.0.1:1', callbackSecret: 's' });
  await expect(start).rejects.toThrow(`cannot listen on 127.0.0.1:${port}: the port is in use`);
});
