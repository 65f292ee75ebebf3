/**
 * The gateways of one engine, as if they were one. Each reaches every partition, so commands go to them in turn: none is burdened alone,
 * and where one is away the next is there at once.
 */
import { randomInt } from 'node:crypto';
import { EngineError, engineError } from './errors.ts';
import { pause } from './pause.ts';
import { type EngineSecrets, type Sdk, startSdk } from './sdk.ts';

export interface Gateways {
  /** Where all are away, or the engine has too much to do, it is asked again after each of these pauses. */
  ask<T>(work: (sdk: Sdk) => Promise<T>, againMs?: readonly number[]): Promise<T>;
  /** Each by itself, for what lasts. @throws EngineError after `close` */
  each: readonly (() => Promise<Sdk>)[];
  close(): Promise<void>;
}

/** While the others take the turns of one that was away. */
const restMs = 1_000;
const usualAgainMs = [1_000, 2_000];

/** @param addresses separated by commas */
export function gatewaysAt(addresses: string, secrets?: EngineSecrets): Gateways {
  const all = addresses.split(',').map((address) => gatewayAt(address.trim(), secrets));
  // Several processes of ours do not begin with the same one.
  let turn = randomInt(all.length);
  const closing = new AbortController();

  function mustBeOpen(): void {
    if (closing.signal.aborted) throw new EngineError('UNAVAILABLE', 'the connection to the engine was closed');
  }

  function next(): (typeof all)[number] {
    mustBeOpen();
    turn = (turn + 1) % all.length;
    const inTurn = [...all.slice(turn), ...all.slice(0, turn)];
    return inTurn.find(({ rests }) => !rests()) ?? (inTurn[0] as (typeof all)[number]);
  }

  async function ask<T>(work: (sdk: Sdk) => Promise<T>, againMs: readonly number[] = usualAgainMs): Promise<T> {
    const pauses = [...all.slice(1).map(() => 0), ...againMs];
    for (let tried = 0; ; tried++) {
      const gateway = next();
      try {
        const answer = await work(await gateway.sdk());
        // A command that meets the closed connection is answered with null by the SDK, as if all were well.
        mustBeOpen();
        return answer;
      } catch (error) {
        const { code, away } = engineError('', error);
        if (code === 'UNAVAILABLE') gateway.rest();
        const ms = pauses[tried];
        // ABORTED: the broker behind the gateway is gone. A token that has just run out is renewed, once.
        const again = away || code === 'ABORTED' || (code === 'UNAUTHENTICATED' && tried === 0);
        if (ms === undefined || !again) throw error;
        await pause(code === 'RESOURCE_EXHAUSTED' ? Math.max(ms, restMs) : ms, closing.signal);
      }
    }
  }

  return {
    ask,
    each: all.map(({ sdk }) => async () => {
      mustBeOpen();
      return sdk();
    }),
    async close() {
      closing.abort();
      await Promise.all(all.map((gateway) => gateway.close()));
    },
  };
}

/** The SDK looks for a gateway for ten seconds from its start, closed or not: so it starts when it is needed. */
function gatewayAt(address: string, secrets: EngineSecrets | undefined) {
  let started: Promise<Sdk> | undefined;
  let restsUntil = 0;
  return {
    sdk: () => (started ??= startSdk(address, secrets)),
    rests: () => performance.now() < restsUntil,
    rest: () => void (restsUntil = performance.now() + restMs),
    close: async () => (await started)?.close(),
  };
}
