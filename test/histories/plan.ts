/** What is decided of a history before it begins: whose case it is, and what disturbs it when. Without disturbances all goes well. */
import fc from 'fast-check';

const weights = {
  /** A request, a statement or a command is lost before it is carried out; the connection with it. */
  'is lost': 6,
  /** It is carried out, and the answer is lost. */
  'is not answered': 8,
  /** The application crashes before it. */
  'crash before': 6,
  /** The application crashes after it, and before it knows. */
  'crash after': 8,
  /** Something else goes on first. */
  'other first': 14,
  /** From now on all that is under way goes on by turns; the next time it ends. */
  'by turns': 6,
  /** A job is delivered once more: one that is under way, or one that was done long ago. */
  'delivered again': 14,
  /** Somebody outside says again what was said before. */
  'said again': 8,
  /** The outbox of messages, or of letters, is looked into meanwhile. */
  'messages meanwhile': 5,
  'letters meanwhile': 5,
  /** The applicant pays what nobody has asked for. */
  'pays more': 8,
  withdraws: 8,
  /** The clocks of the office go on by themselves. */
  'time passes': 4,
};

export type Kind = keyof typeof weights;

export interface Disturbance {
  /** So many turns after the one before. */
  after: number;
  kind: Kind;
  /** Which one, where there are several. */
  pick: number;
}

export interface Plan {
  /** Which of the slices. */
  slice: number;
  disturbances: Disturbance[];
}

const kinds = fc.oneof(...Object.entries(weights).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind as Kind) })));

export const plans = (slices: readonly { weight: number }[]): fc.Arbitrary<Plan> =>
  fc.record({
    slice: fc.oneof(...slices.map(({ weight }, index) => ({ weight, arbitrary: fc.constant(index) }))),
    disturbances: fc.array(fc.record({ after: fc.nat({ max: 25 }), kind: kinds, pick: fc.nat({ max: 99 }) }), {
      maxLength: 8,
      size: 'max',
    }),
  });
