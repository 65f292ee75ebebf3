/** Who an application is about, and who acts in it: personal data, kept apart from the rest of the case. */
import type { z } from 'zod';
import type { DocumentCode } from './documents.ts';
import { choice, group, number, text, textLike } from './fields.ts';
import { isIdNumber } from './identity-number.ts';
import { name } from './person-name.ts';

const phonePattern = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;
const idNumber = (label: string) => number(label, '请按身份证上的18位号码填写', isIdNumber);
const phone = (label: string) => textLike(label, 20, phonePattern, `${label}不正确，请填写11位手机号码或者带区号的固定电话号码。`);

export const applicant = group('申请人信息', {
  name: name('申请人姓名'),
  idNumber: idNumber('公民身份号码'),
  phone: phone('联系电话'),
  address: text('联系地址', 200).optional(),
});

/** Who hands in for somebody else: letters go to both. */
export const agent = group('代办人信息', { name: name('代办人姓名'), phone: phone('代办人联系电话') });

/** Of an applicant who has died: the relative whom the bureau writes to. */
export const contact = group('联系的亲属', {
  name: name('亲属姓名'),
  phone: phone('亲属联系电话'),
  address: text('亲属联系地址', 200).optional(),
});

export const claimantRoleNames = { participant: '参保人员本人', heir: '法定继承人', beneficiary: '指定受益人' } as const;

/** L-05, L-10: who claims the payout. */
export const claimant = group('领款人信息', {
  role: choice('领款人身份', claimantRoleNames),
  name: name('领款人姓名'),
  idNumber: idNumber('领款人公民身份号码'),
  phone: phone('领款人联系电话'),
});

export const bankAccount = group('收款账户', {
  accountName: name('收款账户户名'),
  accountNumber: textLike('收款账号', 30, /^\d{10,30}$/, '收款账号应为10至30位数字，请核对后更正。'),
  bankName: text('开户银行', 100),
});

export const survivorRoleNames = { heir: claimantRoleNames.heir, beneficiary: claimantRoleNames.beneficiary } as const;

/** L-05: who claims what was paid by an applicant who has died. */
export const heir = group('继承人、受益人信息', {
  role: choice('申领人身份', survivorRoleNames),
  name: name('申领人姓名'),
  idNumber: idNumber('申领人公民身份号码'),
  phone: phone('申领人联系电话'),
  address: text('申领人联系地址', 200).optional(),
});

export type Applicant = z.output<typeof applicant>;
export type Agent = z.output<typeof agent>;
export type Claimant = z.output<typeof claimant>;
export type BankAccount = z.output<typeof bankAccount>;
export type Contact = z.output<typeof contact>;

/** With the account that the money is to go to, and the proofs that were handed in. */
export interface HeirClaim extends z.output<typeof heir> {
  bankAccount: BankAccount;
  documents: DocumentCode[];
}

/** Who is left of an applicant who has died. */
export interface Survivors {
  contact?: Contact | undefined;
  /** Before a clerk. */
  claim?: HeirClaim | undefined;
  /** Proved. */
  heir?: HeirClaim | undefined;
}

/** All personal data of a case. */
export interface PersonalData {
  applicant: Applicant;
  agent?: Agent | undefined;
  claimant?: Claimant | undefined;
  bankAccount?: BankAccount | undefined;
  survivors?: Survivors | undefined;
}

interface Party {
  name: string;
  phone: string;
  idNumber?: string;
}

/** Everybody who has a part in the case: first those with an ID number. */
export const peopleIn = ({ applicant, agent, claimant, survivors }: PersonalData): Party[] =>
  [applicant, claimant, survivors?.claim, survivors?.heir, agent, survivors?.contact].filter((person) => person !== undefined);
