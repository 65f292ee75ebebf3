/** What waits to be sent goes out: messages to the engine, and letters, made of the case as it stands. Whoever takes them takes them at once. */
import { openCases } from '../../../src/cases/index.ts';
import { processList } from '../../../src/processes/index.ts';
import { throwawayVault } from '../../../src/vault/index.ts';
import { type Bench, figure } from '../bench.ts';
import { startDatabase, withClient } from '../shared/database.ts';
import { handleExamples } from '../shared/real-cases.ts';
import { median } from '../shared/statistics.ts';
import { sendLetters } from './letters.ts';
import { writeLetters } from './many-letters.ts';
import { sendMessages, waitingFor } from './messages.ts';
import { graphileWorker, pgBoss } from './others.ts';

export const outbox: Bench = {
  name: 'outbox',
  async run({ rounds, seconds }, running) {
    const [databaseUrl, vault] = [await startDatabase(running), throwawayVault()];
    const { caseNumber } = await handleExamples({ databaseUrl, vault });
    const cases = await openCases({ databaseUrl, processes: processList, vault });
    running.defer(() => cases.close());
    return withClient(databaseUrl, async (client) => {
      const inRounds = async (send: typeof sendMessages) => {
        await send(cases, client, 1); // until it is compiled
        const measured: number[] = [];
        for (let round = 0; round < rounds; round++) measured.push(await send(cases, client, seconds));
        return figure(median(measured), '/s');
      };
      const messages = await inRounds(sendMessages);
      const others = {
        pgBoss: await inRounds((_, __, lasting) => pgBoss(databaseUrl, waitingFor(lasting))),
        graphileWorker: await inRounds((_, __, lasting) => graphileWorker(databaseUrl, waitingFor(lasting))),
      };
      const [letter] = await cases.notices.of(caseNumber);
      if (letter) await writeLetters(cases, letter);
      return { messages, ...others, letters: await inRounds(sendLetters) };
    });
  },
};
