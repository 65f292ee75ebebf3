/** What is paid in a case, and the message by which the engine learns that the sum is there. */
export const paymentMessages = {
  personalShare: 'personal-share-received',
  remittance: 'remittance-received',
} as const;

type PaymentMessages = typeof paymentMessages;
export type PaymentKind = keyof PaymentMessages;

export const paymentKindNames: Readonly<Record<PaymentKind, string>> = { personalShare: '个人缴费部分', remittance: '向征缴机构缴款' };

/** The kind of payment that a message tells of; never for a message of something else. */
export type PaymentOf<Message extends string> = {
  [Kind in PaymentKind]: PaymentMessages[Kind] extends Message ? Kind : never;
}[PaymentKind];
