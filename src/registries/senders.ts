/** The agencies that tell us something of their own accord, each by requests that it signs with a key of its own. */
export const senderNames = {
  bank: '银行',
  collectionAgency: '征缴机构',
  originAgency: '原参保地经办机构',
  publicSecurity: '公安机关',
  civilAffairs: '民政部门',
  health: '医疗卫生机构',
  court: '人民法院',
} as const;
export type Sender = keyof typeof senderNames;
export const senders = Object.keys(senderNames) as [Sender, ...Sender[]];
