import { dirname } from 'node:path';
import { said } from '../../language.ts';
import { accountFor, accountForNew, type Account } from './account.ts';
import { findBinaries, reachableBinaries } from './binaries.ts';
import { newData } from './new-data.ts';
import { readPassword } from './password.ts';
import { existingData, placeIn } from './place.ts';

/** What the server is started with. */
export interface Prepared {
  postgres: string;
  account: Account;
  /** Without links: by it a process is known as the server of this data folder. */
  data: string;
  password: string;
}

/** Finds the data, or makes them where there are none. Tells where the server does not run as usual. */
export async function prepare(dataDir: string, durable: boolean, report: (line: string) => void): Promise<Prepared> {
  const place = placeIn(dataDir);
  const binaries = await findBinaries();
  const found = existingData(dataDir, binaries);
  const account = found ? await accountFor(found, binaries.postgres) : await accountForNew(binaries.postgres);
  const data = found?.path ?? (await newData(place, account, binaries, durable));
  if (account.note !== undefined) report(account.note + said({ en: ` The case file is in ${data}.`, zh: `案卷库在${data}。` }));
  const { postgres } = account.user ? reachableBinaries(binaries, dirname(data)) : binaries;
  return { postgres, account, data, password: readPassword(place.password) };
}
