/** Who plays in the examples: each part is signed in as the person who has it. All are fictitious. */
import type { Account } from '../../src/sign-in/local/index.ts';
import type { SignedIn } from '../shared/local/index.ts';
import { send } from './http.ts';

/** Of the example staff: receives people for all processes, and may look at every case. */
export const windowClerk: Account = { kind: 'staff', id: 'yun.zonghe', name: '云综合（示例）', post: '综合窗口' };
export const auditor: Account = { kind: 'staff', id: 'jiang.shenji', name: '姜审计（示例）', post: '稽核' };

interface Person {
  name: string;
  idNumber: string;
}

/** As much of an application as names who hands it in. */
export type Submitted = { submittedBy: string; applicant: Person; agent?: { name: string }; claimant?: Person } & Record<string, unknown>;

/** An agent, and who handles a unit's applications: their numbers stand in no application. */
const agentsNumber = '51010119800101901X';
const handlersNumber = '510101197902029018';

export function submitterOf(application: Submitted): Account {
  const { submittedBy, applicant, agent, claimant } = application;
  const unit = application[submittedBy] as { name: string; creditCode: string } | undefined;
  if (submittedBy === 'agent' && agent) return { kind: 'person', name: agent.name, idNumber: agentsNumber };
  if (unit) return { kind: 'person', name: '测试经办人', idNumber: handlersNumber, unit: { name: unit.name, creditCode: unit.creditCode } };
  const { name, idNumber } = claimant && ['heir', 'beneficiary'].includes(submittedBy) ? claimant : applicant;
  return { kind: 'person', name, idNumber };
}

/** Who claims as heir. */
export function heirOf(body: object): Account | undefined {
  const { heir } = body as { heir?: Person };
  return heir && { kind: 'person', name: heir.name, idNumber: heir.idNumber };
}

/** The window has seen the proofs of who acts for somebody else. */
export async function confirmMandates(address: string, headers: SignedIn): Promise<void> {
  const { mandates } = (await send('GET', address, { headers })) as { mandates: { id: number }[] };
  for (const { id } of mandates) await send('POST', `${address}/${id}/acceptance`, { headers });
}
