/** Pre-checks of the examples through HTTP, by people who have not signed in. */
import { loadParameters } from '../../src/models/index.ts';
import { parameterSchemas } from '../../src/processes/index.ts';
import { type Bench, figure } from './bench.ts';
import { type ExampleFacts, exampleFacts } from './rules/example-facts.ts';
import { startDatabase } from './shared/database.ts';
import { asJson, httpClient } from './shared/http-client.ts';
import { perSecond } from './shared/per-second.ts';
import { startSystem } from './shared/system.ts';

const connections = 16;

export const precheck: Bench = {
  name: 'precheck',
  async run(settings, running) {
    const examples = exampleFacts(loadParameters(parameterSchemas));
    const { apiUrl } = await startSystem({ databaseUrl: await startDatabase(running) }, running);
    const send = httpClient(apiUrl, connections, running);
    let next = 0;
    const ask = async () => {
      const { path, precheck } = examples[next++ % examples.length] as ExampleFacts;
      const { status, text } = await send({ method: 'POST', path, headers: asJson, body: precheck });
      if (status !== 200) throw new Error(`POST ${path} answered ${status}: ${text}`);
    };
    return { answers: figure(await perSecond(settings, connections, ask), '/s') };
  },
};
