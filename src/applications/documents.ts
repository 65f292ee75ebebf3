import { z } from 'zod';
import { codesOf } from '../policy/index.ts';

/**
 * The materials of all processes (B-25 to B-30, E-10 to E-21, C-09 to C-13, L-05 to L-10, S-04 to S-06): one code for
 * each document and form, as in the vocabulary of the requirements. A code without suffix is a document handed in
 * without a word on its form.
 */
export const documentNames = {
  'enlistmentProof:stampedCopy': '入伍批准书或应征公民入伍政审表等入伍证明材料主件（加盖档案保管单位印章的复印件）',
  'dischargeRegistrationForm:stampedCopy': '退出现役登记表（加盖档案保管单位印章的复印件）',
  'dischargeRegistrationForm:copy': '退出现役登记表（未加盖印章的复印件）',
  'applicationForm:original': '个人申请表（原件）',
  contributionRecords: '多地缴费证明或个人账号查询单等缴费记录和凭证',
  ...originalAndCopy('idCard', '居民身份证'),
  ...originalAndCopy('hukouBook', '户口簿'),
  employeeFile: '职工档案',
  ...originalAndCopy('terminationProof', '解除劳动关系证明材料'),
  ...originalAndCopy('businessLicense', '个体工商户营业执照'),
  ...originalAndCopy('localTaxRegistration', '地税登记证'),
  ...originalAndCopy('operatingPermit', '营运证'),
  ...originalAndCopy('employeeStatusProof', '能证明雇工身份的原始材料'),
  ...originalAndCopy('laborContract', '劳动合同（协议）'),
  otherSocialInsuranceRecords: '缴纳其他各项社会保险费的记录',
  workOrServicePermit: '工作证、服务证等能够证明身份的证件',
  recruitmentRecords: '招工招聘登记表、报名表等招用记录',
  attendanceRecords: '考勤记录',
  ...originalAndCopy('payrollRoster', '职工工资发放花名册'),
  bankruptcyDocument: '企业破产、解体、关闭的有效文书',
  contractTerminationNotice: '与企业解除（终止）劳动合同通知书',
  demobilizationCertificate: '复员退伍军人证件',
  civilAffairsProof: '民政局出具的相关证明材料',
  unemploymentCertificate: '失业证',
  pensionHandbook: '职工养老保险手册',
  continuationCard: '基本养老保险关系（接续）卡',
  transferIntroductionLetter: '重庆市基本养老保险关系转移介绍信',
  accountInfoTable: '重庆市基本养老保险个人帐户信息表',
  cityUrbanHukou: '本市城镇户口',
  outsideAgencyData: '统筹范围外社会保险经办机构提供的信息、数据',
  cremationCertificate: '火化证',
  deathCertificate: '死亡证明书',
  heirProof: '法定继承人证明材料',
  beneficiaryProof: '指定受益人证明材料',
  passport: '中华人民共和国护照',
  emigrationSettlementProof: '出国定居证明',
  hkMacauPermit: '前往港澳地区通行证',
  taiwanSettlementProof: '台湾定居证明',
  agencyRetirementProof: '在机关事业单位办理退休的证明材料',
  suspensionTransferForm: '重庆市个人养老保险暂停缴费、转移关系申报表',
} as const satisfies Record<string, string>;

export type DocumentCode = keyof typeof documentNames;

export const documentCodes = codesOf(documentNames);

/** The codes of a document that has three forms. */
export const inAllForms = <const C extends string>(code: C) => [code, `${code}:original`, `${code}:copy`] as const;
/** Who somebody is. */
export const identityDocuments = [...inAllForms('idCard'), ...inAllForms('hukouBook')] as const;
/** What the agency has given out on the pension relation. */
export const relationRecords = ['pensionHandbook', 'continuationCard'] as const;

/** One document in its three forms: original, copy, and without a word on the form. */
function originalAndCopy<const C extends string>(code: C, name: string) {
  return {
    [`${code}:original`]: `${name}（原件，查验后退还）`,
    [`${code}:copy`]: `${name}（复印件）`,
    [code]: `${name}（未注明形式）`,
  } as Record<C | `${C}:original` | `${C}:copy`, string>;
}

/** A document of which any form will do is offered in each of its forms. */
export function formsOfDocument(code: string): DocumentCode[] {
  const forms = documentCodes.filter((known) => known.startsWith(`${code}:`));
  return forms.length > 0 ? forms : documentCodes.filter((known) => known === code);
}

/** Some of the codes, as a field: the message does not repeat the whole list, which stands in the description. */
export function documentCodeOf<const C extends DocumentCode>(codes: readonly C[]) {
  return z
    .enum(codes as unknown as [C, ...C[]], {
      error: '材料代码不在材料目录中，请按接口说明中的材料目录填写代码。',
    })
    .meta({ description: `材料代码：${codes.map((code) => `${code}（${documentNames[code]}）`).join('、')}` });
}

/** Any of the codes. */
export const documentCode = documentCodeOf(documentCodes);
