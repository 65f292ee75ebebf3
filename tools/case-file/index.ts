/** The case file that the settings name, for commands on it. */
import { openAsItStands, openReadOnly, type Cases, type ReadCases } from '../../src/cases/index.ts';
import { readConfig, vaultOf } from '../../src/config.ts';
import { processList } from '../../src/processes/index.ts';
import { CommandProblem } from '../shared/index.ts';

const options = () => {
  const config = readConfig();
  const { databaseUrl, dataDir } = config;
  return { databaseUrl, dataDir, processes: processList, vault: vaultOf(config) };
};

/** The case file that the settings name, for reading. @throws CommandProblem where there is none yet */
export async function reading<T>(use: (cases: ReadCases['cases']) => Promise<T>): Promise<T> {
  const open = (await openReadOnly(options())) ?? nothing();
  try {
    return await use(open.cases);
  } finally {
    await open.close();
  }
}

/** The same for writing. @param use is also given the data folder */
export async function writing<T>(use: (cases: Cases, dataDir: string) => Promise<T>): Promise<T> {
  const given = options();
  const cases = (await openAsItStands(given)) ?? nothing();
  try {
    return await use(cases, given.dataDir);
  } finally {
    await cases.close();
  }
}

function nothing(): never {
  throw new CommandProblem('还没有案卷库：没有设置DATABASE_URL，DATA_DIR中也没有。请核对.env中的设置。');
}
