import type { IsoDate, Money, Period } from '../policy/index.ts';

/** C-19, C-20: what the agency of the original place answered to a request for the transfer. */
export interface TransferReply {
  replyId: string;
  yearlyRecordsProvided: boolean;
  /** The months paid there; empty where the yearly records are missing. */
  paid: (Period & { place: string; unit: string })[];
  fundTransferred: Money;
  /** The amount in the letter of introduction. */
  letterAmount: Money;
  repliedOn: IsoDate;
}
