import { isTaken } from '../../../src/local/index.ts';

/** OpenSearch takes no higher one than 9299. */
export async function freeOpenSearchPort(): Promise<number> {
  for (let port = 9210; port < 9300; port++) if (!(await isTaken(port))) return port;
  throw new Error('All ports from 9210 to 9299 are taken.');
}
