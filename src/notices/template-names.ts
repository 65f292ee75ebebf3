/** One file each in `templates/`. */
export const noticeTemplates = [
  'supplement-notice',
  'supplement-reminder',
  'amount-notice',
  'personal-share-reminder',
  'remittance-request',
  'remittance-reminder',
  'refusal-intention',
  'refusal-decision',
  'refusal-notice',
  'lapse-notice',
  'withdrawal-notice',
  'completion-notice',
  'payout-notice',
  'referral-notice',
  'enrollment-notice',
  'arrears-notice',
  'arrears-reminder',
  'suspension-notice',
  'transfer-out-notice',
  'resumption-notice',
  'resumption-refusal-notice',
  'transfer-pending-notice',
  'transfer-return-notice',
  'collection-notice',
  'collection-reminder',
  'continuation-notice',
] as const;

export type NoticeTemplate = (typeof noticeTemplates)[number];

export function isNoticeTemplate(name: unknown): name is NoticeTemplate {
  return (noticeTemplates as readonly unknown[]).includes(name);
}
