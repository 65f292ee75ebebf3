import type { Channel } from '../cases/index.ts';

/** That there is a letter, or a code: short, and nothing in it that is nobody else's business. */
export interface Message {
  /** The same for every try: the server can tell a repetition by it. */
  id: string;
  /** A mail address, or the number of a mobile phone. Not to be logged. */
  to: string;
  /** The office in whose name it goes out. */
  office: string;
  subject: string;
  text: string;
}

/** A way by which people are told that there is a letter. */
export interface MessageChannel {
  /** What the server calls what it has accepted. @throws NotAccepted */
  send(message: Message): Promise<string>;
}

export type MessageChannels = Readonly<Partial<Record<Channel, MessageChannel>>>;

/** The server did not take it. The message is a code: what servers say in words may name the address. */
export class NotAccepted extends Error {
  override name = 'NotAccepted';
  /** It will not take it another time either. */
  readonly forGood: boolean;

  constructor(code: string, forGood: boolean) {
    super(code);
    this.forGood = forGood;
  }
}
