/** What a rehearsal knows of every case: its terms, and the check of its materials. */
import type { CaseFile, Decision } from '../../cases/index.ts';
import type { ElementId } from '../../models/names.ts';
import { Money } from '../../policy/money.ts';
import { byRules, type Decided, type Rehearsal } from './rehearsal.ts';

const labels = {
  'deadlines.hearing': '陈述申辩期限',
  'deadlines.interest': '计息间隔',
  'deadlines.personalShare': '个人缴费期限',
  'deadlines.personalShareReminder': '个人缴费催缴间隔',
  'deadlines.remittance': '缴款到账期限',
  'deadlines.remittanceReminder': '缴款催办间隔',
  'deadlines.supplement': '补正期限',
  'deadlines.supplementReminder': '补正提醒间隔',
  'deadlines.transferReply': '转移答复期限',
  'deadlines.transferReplyReminder': '转移答复催办间隔',
  dueOn: '到期日',
  documentsComplete: '材料齐全',
  missingDocuments: '尚缺材料',
};

/** A process's own part, with what every case has. */
export function defineRehearsal(own: Pick<Rehearsal, 'reruns' | 'labels'> & Partial<Rehearsal>): Rehearsal {
  return {
    reruns: { 'check-materials': byRules, ...own.reruns },
    fileAt: (decided) => ({ ...handedIn(decided), ...own.fileAt?.(decided) }),
    money: own.money ?? (() => Money.zero),
    labels: { ...labels, ...own.labels },
    valueNames: own.valueNames ?? {},
  };
}

function handedIn(decided: readonly Decision[]): Partial<CaseFile> {
  const inputs = decided.findLast(({ step }) => step === 'check-materials')?.inputs as { handedIn: CaseFile['documents'] } | undefined;
  return inputs ? { documents: inputs.handedIn } : {};
}

/** The amount in CNY that a step decided last; nothing where it decided none. */
export function lastAmount(decided: readonly Decided[], step: ElementId, field: string): Money {
  const outcome = decided.findLast((one) => one.step === step)?.outcome as Record<string, unknown> | null | undefined;
  const amount = outcome?.[field];
  return typeof amount === 'string' ? Money.of(amount) : Money.zero;
}
