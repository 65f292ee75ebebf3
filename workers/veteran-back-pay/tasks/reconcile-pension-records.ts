/** 核对养老缴费记录: what only the applicant states is recognised with its proof, or it is not (B-36). */
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { reconcileRecords } from '../../../src/processes/veteran-back-pay/reconcile-records.ts';

export default clerkStep({
  task: 'reconcile-pension-records',
  ...reconcileRecords('pension'),
});
