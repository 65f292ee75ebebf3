import { allMet, type Condition } from '../../../policy/index.ts';
import { because } from './clauses.ts';

/**
 * B-42: payment starts once the verification is complete. AMB-51: it waits for the departments' confirmation where
 * nobody is able to pay. Undefined while neither is known.
 */
export function paymentMayStart(facts: {
  verificationComplete?: boolean | undefined;
  /** Unit and department do not exist or cannot pay, and the departments have not confirmed it. */
  confirmationAwaited: boolean;
}): Condition {
  return allMet(verified(facts.verificationComplete), facts.confirmationAwaited ? awaited : undefined);
}

const awaited = {
  value: false,
  reasons: [because('B-48', '责任单位不存在或者无缴费能力，尚未经经济、人力资源和社会保障等部门审核确认，应等待确认。', 'AMB-51')],
};

function verified(complete: boolean | undefined): Condition {
  if (complete === undefined) return undefined;
  const finding = complete ? '身份和缴费情况核查工作已完成，可以办理补缴手续。' : '核查工作尚未完成，完成后才能办理补缴手续。';
  return { value: complete, reasons: [because('B-42', finding)] };
}
