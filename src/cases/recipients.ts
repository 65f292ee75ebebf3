/** `applicant`: who applied for it, or claims it, in the pension processes; `agent`: who acts for them, written to as well. */
export const recipientNames = {
  veteran: '退役士兵本人',
  liableUnit: '补缴责任单位',
  placementUnit: '原安置单位',
  supervisingDepartment: '原安置单位上级主管部门',
  submitter: '材料提交方',
  applicant: '申请人',
  agent: '受委托代办人',
  heirs: '继承人或者指定受益人',
} as const;
export type RecipientKind = keyof typeof recipientNames;

export const bodies: readonly string[] = ['liableUnit', 'placementUnit', 'supervisingDepartment'];

/** Whether the letter goes to a unit or department. `submittedBy`: who handed in, a person or one of these. */
export function isBody(recipient: RecipientKind, submittedBy: string): boolean {
  return bodies.includes(recipient === 'submitter' ? submittedBy : recipient);
}
