import { z } from 'zod';

/**
 * The materials of the back-pay process (B-25 to B-30): one code for each document and form, as in the vocabulary of
 * the requirements. A code without suffix is a document handed in without a word on its form.
 */
export const documentNames = {
  'enlistmentProof:stampedCopy': '入伍批准书或应征公民入伍政审表等入伍证明材料主件（加盖档案保管单位印章的复印件）',
  'dischargeRegistrationForm:stampedCopy': '退出现役登记表（加盖档案保管单位印章的复印件）',
  'dischargeRegistrationForm:copy': '退出现役登记表（未加盖印章的复印件）',
  'idCard:original': '居民身份证（原件，查验后退还）',
  'idCard:copy': '居民身份证（复印件）',
  idCard: '居民身份证（未注明形式）',
  'applicationForm:original': '个人申请表（原件）',
  contributionRecords: '多地缴费证明或个人账号查询单等缴费记录和凭证',
} as const;

export type DocumentCode = keyof typeof documentNames;

export const documentCodes = Object.keys(documentNames) as [DocumentCode, ...DocumentCode[]];

/** One code. The message does not repeat the whole list: the list stands in the description. */
export const documentCode = z
  .enum(documentCodes, {
    error: '材料代码不在材料目录中，请按材料目录（入伍材料、退出现役登记表、身份证、申请表、缴费记录）填写代码。',
  })
  .meta({
    description: `材料代码：${Object.entries(documentNames)
      .map(([code, name]) => `${code}（${name}）`)
      .join('、')}`,
  });
