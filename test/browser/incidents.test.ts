// What operators see of the engine's incidents, from the records that a whole system exports, and that a step is tried again.
import { afterAll, beforeAll, expect, test } from '#test';
import { engineFaults } from '../../src/engine/incidents.ts';
import { NeedsOperator } from '../../src/jobs/errors.ts';
import { ended, labWorker, openLab, type Lab } from '../engine/lab.ts';
import { eventually } from '../engine/records.ts';
import { engineForTests } from '../engine/stack.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(async () => {
  await lab.tidy();
  await lab.close();
});

test('an incident is there with what to do until somebody has resolved it, and the step goes on', async () => {
  const { openSearchAddress } = engineForTests();
  const faults = engineFaults(lab.client, { recordsAddress: String(openSearchAddress), restAddress: 'http://127.0.0.1:1' });
  const process = await lab.deployed();
  let broken = true;
  const { worker } = labWorker(process, async () => {
    if (broken) throw new NeedsOperator('the stamp is missing', 'Put it there.');
    return {};
  });
  await lab.started([worker], { sweepEveryMs: 200 });
  await lab.start(process);
  // An index that was made this moment cannot be searched yet.
  const all = () => faults.incidents().catch(() => undefined);
  const own = async () => (await all())?.find(({ message }) => message.startsWith(process.jobType));
  const found = await eventually('the incident', own);
  const key = expect.stringMatching(/^\d{16,19}$/);
  const message = `${process.jobType}, case ${lab.caseNumber}: the stamp is missing. Put it there.`;
  expect(found).toEqual({ key, jobKey: key, processInstanceKey: key, elementId: expect.any(String), message, since: expect.any(Date) });
  broken = false;
  await Promise.all([1, 2].map(() => faults.resolve(found)));
  expect(await ended(process)).toEqual(['ended']);
  await eventually('the incident to be gone', async () => (await all())?.every(({ key }) => key !== found.key) || undefined);
  await faults.resolve(found);
});
