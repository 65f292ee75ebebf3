/** What of the data folder is data, what is a secret, and what is neither. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths from the data folder. */
const brokers = ['broker', 'broker-1', 'broker-2', 'broker-3'].map((name) => `engine/${name}`);
const data = ['postgresql/data', ...brokers, 'engine/opensearch', 'notices', 'papers', 'agencies.json'];

/** What is in them and is made anew at each start. */
export const leftOutOfData = [...brokers.map((broker) => `${broker}/tmp`), 'engine/opensearch/tmp', 'postgresql/data/postmaster.pid'];

/** At the top: what is in no backup. */
const neither = /^(logs|engine|postgresql|.*\.lock|\.(restoring|before)-.*|cases)$/;

export interface Parts {
  data: string[];
  /** What is not known to be data may be a key, and lies apart. */
  secrets: string[];
}

export function partsOf(dataDir: string): Parts {
  const there = (path: string) => existsSync(join(dataDir, path));
  const others = there('') ? readdirSync(dataDir).filter((name) => !neither.test(name) && !data.includes(name)) : [];
  return { data: data.filter(there), secrets: ['postgresql/password'].filter(there).concat(others.sort()) };
}
