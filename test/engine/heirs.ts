/** Who claims after the death of an applicant, in the engine tests. */
export const heir = { role: 'heir', name: '测试继承人', idNumber: '510101198602289015', phone: '13800138001' } as const;
export const heirClaim = {
  heir,
  bankAccount: { accountName: heir.name, accountNumber: '6200000000000000027', bankName: '示例银行示例区支行（虚构）' },
  documents: ['heirProof', 'deathCertificate'],
} as const;

export const deathIsTrue = { decision: 'confirm', reason: '已核对死亡医学证明' } as const;
export const heirIsProved = { decision: 'approve', reason: '公证书载明为唯一法定继承人' } as const;
