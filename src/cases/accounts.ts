/** The chart of accounts (科目表) of the books. Debit is above zero, credit below. */
export const accounts = {
  bank: '银行存款',
  collected: '征缴机构已收缴款',
  withUnits: '单位代收款项',
  unitsOwe: '应向单位追收款项',
  receivable: '应收缴款',
  held: '代收个人缴费（待入账）',
  remitting: '待汇缴个人缴费',
  pending: '已通知缴款（待入账）',
  pensionFund: '养老保险基金',
  medicalFund: '医疗保险基金',
  payable: '一次性支付应付款',
  unmatched: '待查款项',
  returning: '待退还款项',
} as const;

export type Account = keyof typeof accounts;
