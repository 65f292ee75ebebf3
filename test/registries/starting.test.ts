import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '#test';
import { startSimulator } from '../../src/registries/simulator/index.ts';
import { simulated, type Simulated } from './simulated.ts';

let agencies: Simulated;
beforeEach(async () => {
  agencies = await simulated();
});
afterEach(async () => {
  await agencies.stop();
});

describe('a state file', () => {
  test('that is none stops the start, and says which file', async () => {
    const path = `${agencies.statePath}.broken`;
    writeFileSync(path, '{"version":2}');
    const start = startSimulator({ port: 0, statePath: path, callbackUrl: 'http://127.0.0.1:1', agencyKeys: {} });
    await expect(start).rejects.toThrow(`${path} is not a state file`);
  });
});

test('a port that is taken stops the start, and says which', async () => {
  const port = Number(new URL(agencies.simulator.url).port);
  const statePath = `${agencies.statePath}.second`;
  const start = startSimulator({ port, statePath, callbackUrl: 'http://127.0.0.1:1', agencyKeys: {} });
  await expect(start).rejects.toThrow(`cannot listen on 127.0.0.1:${port}: the port is in use`);
});
