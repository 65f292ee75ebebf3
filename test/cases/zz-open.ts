import { openCases } from '../../src/cases/index.ts';
const t = Date.now();
const cases = await openCases({ dataDir: process.argv[2] });
console.log('open', Date.now() - t, JSON.stringify(await cases.counts()));
await cases.close();
