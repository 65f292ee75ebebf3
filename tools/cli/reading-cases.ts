import type { ReadCases } from '../../src/cases/index.ts';
import { said } from '../../src/language.ts';
import { CommandProblem } from '../shared/index.ts';

/** The case file that the settings name, for a command that only reads it. @throws CommandProblem where it cannot be read */
export async function readingCases(work: (cases: ReadCases['cases']) => Promise<void>): Promise<void> {
  const [{ readConfig, vaultOf }, { openReadOnly }, { processList }] = await Promise.all([
    import('../../src/config.ts'),
    import('../../src/cases/index.ts'),
    import('../../src/processes/index.ts'),
  ]);
  let opened: ReadCases | null = null;
  try {
    const config = readConfig();
    const { databaseUrl, dataDir } = config;
    opened = await openReadOnly({ databaseUrl, dataDir, processes: processList, vault: vaultOf(config) });
    if (!opened) throw new CommandProblem(said({ en: 'There is no case file yet.', zh: '还没有案卷库。' }));
    await work(opened.cases);
  } catch (error) {
    if (error instanceof CommandProblem) throw error;
    const { message } = error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error);
    throw new CommandProblem(said({ en: `The case file cannot be read: ${message}`, zh: `案卷库不能读取：${message}` }));
  } finally {
    await opened?.close();
  }
}
