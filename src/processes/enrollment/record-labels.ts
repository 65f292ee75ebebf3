/** Chinese words for what the rules decide in the enrollment, by the path in the recorded outcome. */
export const recordLabels = {
  applicantCategory: '参保人员类别',
  eligible: '符合条件',
  refusalIsOpen: '不予办理与否有待明确',
  grounds: '不符合条件的依据',
  place: '参保地',
  competent: '由本局办理',
  placeReasons: '参保地的依据',
  deemedMonths: '视同缴费月数',
  workStart: '参加工作时间',
};
