/** 办理医保一次性缴费手续: in person, with the ID card, at the medical insurance agency of the insured place (B-49). */
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/veteran-back-pay/records/index.ts';

export default clerkStep({
  task: 'handle-medical-payment',
  schema: records.outcomes['handle-medical-payment'],
  outcomeText: () => '已查验身份证并办理手续',
  reasons: ({ reason }) => [because('B-49', `已查验身份证，办理一次性缴费手续${reason ? `，备注：${reason}` : ''}。`)],
});
