/** The simulator of the agencies alone. */
import { readAgencyKeys } from '../../src/registries/index.ts';
import { startSimulator } from '../../src/registries/simulator/index.ts';
import { readFileSync } from 'node:fs';

const { PORT = '', STATE = '', CALLBACK_URL = '', AGENCY_KEYS_FILE = '' } = process.env;
const read = readAgencyKeys(readFileSync(AGENCY_KEYS_FILE, 'utf8'));
if (!('keys' in read)) throw new Error(read.problems.join('\n'));
const simulator = await startSimulator({ port: Number(PORT), statePath: STATE, callbackUrl: CALLBACK_URL, agencyKeys: read.keys });
process.once('SIGTERM', () => void simulator.close().then(() => process.exit(0)));
