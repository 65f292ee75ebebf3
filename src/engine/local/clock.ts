import type { LocalEngine } from './contract.ts';

/**
 * Moves the clock of an engine that was started with `controlledClock`. Timers that became due fire within a second; of
 * a repeating timer only one fires per move, so move in steps where the count matters.
 */
export async function advanceClock(engine: Pick<LocalEngine, 'ports'>, milliseconds: number): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${engine.ports.management}/actuator/clock/add`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ offsetMilli: milliseconds }),
  });
  if (response.ok) return;
  throw new Error(`The engine refused to move its clock (${response.status}): start it with controlledClock.`);
}
