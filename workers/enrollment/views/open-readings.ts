/** What the source leaves open in a case, in words for the clerk who decides (AMB-..). */
import { z } from 'zod';
import type { Reason } from '../../../src/policy/reason.ts';

const questions: Record<string, string> = {
  'AMB-08': '原文未列法定退休年龄的数值，按政策参数确定。',
  'AMB-15': '原文未规定1996年1月1日及其以后参保、有视同缴费年限的女性的年龄上限，按政策参数确定。',
  'AMB-16': '原文区分1996年1月1日前后参保；新参保以申请之日为参保日期。',
  'AMB-17': '原文受理范围为“城镇各类用人单位”的失业职工，处理原则为“城镇企业”失业职工，按政策参数确定。',
  'AMB-18': '原文称“参保单位”“参保企业”和“企业”，原单位是否为参保企业由窗口核实。',
  'AMB-21': '原文未规定该类人员的参保地，按户口所在地确定；运输业主的雇工按雇主参保地确定。',
  'AMB-22': '原文“具有本市户口”是否包括农村户口、是否也适用于雇工，未作规定，按政策参数确定。',
  'AMB-23': '原文未规定安置期的起算时间，按退出现役之日起算；安置期内尚不能参保。',
  'AMB-24': '原文受理范围未列在编人员；已参加机关事业养老保险的办理续保，其他的参照失业职工办理。',
};

export const openReadingSchema = z.object({ question: z.string(), finding: z.string() });

/** Each once, with what was found in this case by the reading that is in force. */
export function openReadings(reasons: readonly Reason[]): z.output<typeof openReadingSchema>[] {
  const seen = new Set<string>();
  return reasons.flatMap(({ ambiguity = '', finding }) => {
    const question = questions[ambiguity];
    if (question === undefined || seen.has(ambiguity)) return [];
    seen.add(ambiguity);
    return [{ question, finding }];
  });
}
