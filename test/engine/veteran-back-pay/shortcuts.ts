import type { DrivenCase } from '../case-driver.ts';

/** The window accepts and the identity is confirmed: reasons are given for what the rules may warn of (B-20, AMB-13). */
export async function acceptAndIdentify(aCase: DrivenCase): Promise<void> {
  await aCase.decide('accept-application', { decision: 'accept', lateReason: '因病住院，情况属实', routeReason: '单位拒收' });
  await aCase.decide('determine-identity', { decision: 'confirm' });
}
