/** 办理医保一次性缴费手续: in person, with the ID card, at the medical insurance agency of the insured place (B-49). */
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/veteran-back-pay/records/index.ts';

/** The source says nothing of either. */
const causes = { absent: '本人未到场办理', refused: '医疗保险经办机构不予办理' } as const;

export default clerkStep({
  task: 'handle-medical-payment',
  schema: records.outcomes['handle-medical-payment'],
  outcomeText: (answer) => (answer.decision === 'done' ? '已查验身份证并办理手续' : `未能办理：${causes[answer.cause]}`),
  reasons: (answer) => {
    if (answer.decision === 'notHandled')
      return [because('B-49', `${causes[answer.cause]}，未能办理一次性缴费手续，说明：${answer.circumstances}`)];
    return [because('B-49', `已查验身份证，办理一次性缴费手续${answer.reason ? `，备注：${answer.reason}` : ''}。`)];
  },
});
