/** What is lost just as it passes over a wire: a message to the engine, the news of a payment. */
import type { Lost, Wire } from '../shared/parts/index.ts';

const money = ['personal-share-received', 'remittance-received', 'late-money-received'];
const word = [
  ...['application-withdrawn', 'materials-supplemented', 'statement-received', 'transfer-answered'],
  ...['death-reported', 'applicant-died', 'heir-claimed'],
];

/** By what passes: how its bytes are known. */
export const passing = {
  'a message of money': { wire: 'engine', such: oneOf(money.map(published)) },
  'a message of what somebody did': { wire: 'engine', such: oneOf(word.map(published)) },
  'the news of a payment': { wire: 'front', such: oneOf([Buffer.from('/payments HTTP/1.1\r\n')]) },
} as const;

export type Passing = keyof typeof passing;

/** As the beginning of gRPC's PublishMessageRequest: the name, and what follows is the correlation key. A deployed model has the names, too. */
function published(name: string): Buffer {
  return Buffer.concat([Buffer.from([0x0a, name.length]), Buffer.from(name), Buffer.from([0x12])]);
}

function oneOf(signs: readonly Buffer[]): (bytes: Buffer) => boolean {
  return (bytes) => signs.some((sign) => bytes.includes(sign));
}

/** Of several wires the first on which it passes. */
export async function loseOnOne(
  wires: readonly Pick<Wire, 'lose'>[],
  what: Lost,
  such: (bytes: Buffer) => boolean,
  givenUp: AbortSignal,
): Promise<boolean> {
  const found = new AbortController();
  const either = AbortSignal.any([givenUp, found.signal]);
  try {
    return await Promise.race(wires.map((wire) => wire.lose(what, such, either)));
  } finally {
    found.abort();
  }
}
