import { join } from 'node:path';
import { type Hindrance, StillNeeded } from '../../src/cases/index.ts';
import { lettersIn } from '../../src/notices/index.ts';
import { CommandProblem } from '../shared/index.ts';
import { writing } from '../case-file/index.ts';
import { askedFor } from './id-number.ts';

const hindrances: Record<Hindrance, string> = {
  open: '尚未办结：请先办结，或者由申请人撤回申请',
  moneyLeft: '尚有款项没有退还：请先在流程中办理退款',
  lettersWaiting: '尚有文书没有发出：请先恢复文书的发送',
};

/** Forgets a person, once it is confirmed. @throws CommandProblem */
export async function erase(id: string | undefined, { yes }: { yes?: true }): Promise<void> {
  const idNumber = await askedFor(id);
  await writing(async (cases, dataDir) => {
    const parts = await cases.persons.partsOf(idNumber);
    if (!yes && parts.length > 0)
      throw new CommandProblem(`将清除${parts.length}件业务中该人的个人信息和已生成的文书，不能恢复。确认清除的，请加--yes再次执行。`);
    const erased = await cases.persons.erase(idNumber, lettersIn(join(dataDir, 'notices'))).catch((error: unknown) => {
      throw error instanceof StillNeeded ? refusal(error) : error;
    });
    if (!erased) throw new CommandProblem('没有与该号码有关的信息。', 1);
    await cases.persons.compact();
    process.stdout.write(
      `已清除该人在${erased.cases}件业务中的个人信息，删除其密钥和已生成的文书；业务记录作为统计资料保留，不能识别到人。此前的备份中仍有密钥，请按备份保存期限销毁。\n`,
    );
  });
}

function refusal({ cases }: StillNeeded): CommandProblem {
  const lines = cases.map(({ caseNumber, hindrance }) => `${caseNumber}${hindrances[hindrance]}。`);
  return new CommandProblem(`不能清除，没有清除任何内容：\n${lines.join('\n')}`, 1);
}
