/** The decision tables of `dmn/`: what an owner edits in Camunda Modeler, applied here without the engine. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from './files.ts';
import { owners } from './owners.ts';
import { readText } from './text.ts';
import { answers, readDecision, type Decision, type Facts } from './decision-table.ts';

export interface DecisionTables {
  /**
   * What the table answers to the facts, one object of named outputs for each rule that applies; facts that are not
   * given are null. @throws Error for a table that is not there
   */
  answers(decisionId: string, facts: Facts): readonly Facts[];
}

const shippedFolder = join(projectRoot, owners.tables.folder);

/** Reads every table of the folder. @throws Error naming a file that is not a readable table */
export async function loadTables(folder: string = shippedFolder): Promise<DecisionTables> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(owners.tables.ending))
    .sort();
  return decisionTables(await readTables(files.map((file) => ({ file, text: readText(join(folder, file)) }))));
}

/** The tables by their ids, from texts. @throws Error naming a file that is not a readable table */
export async function readTables(files: readonly { file: string; text: string }[]): Promise<ReadonlyMap<string, Decision>> {
  return new Map(
    await Promise.all(
      files.map(async ({ file, text }) => {
        const { decision } = await readDecision(text).catch((error: unknown) => {
          throw new Error(`${file} is not a readable decision table. Open it in Camunda Modeler and save it again.`, { cause: error });
        });
        return [basename(file, owners.tables.ending), decision] as const;
      }),
    ),
  );
}

/** Tables that have been read, ready to be asked. */
export function decisionTables(tables: ReadonlyMap<string, Decision>): DecisionTables {
  // FEEL is parsed anew each time, and the same few combinations of facts come again and again.
  const mostKnown = 10_000;
  const known = new Map<string, readonly Facts[]>();
  return {
    answers(decisionId, facts) {
      const table = tables.get(decisionId);
      if (!table) throw new Error(`There is no decision table ${decisionId}.`);
      const question = JSON.stringify([decisionId, facts]);
      const answer = known.get(question) ?? answers(table, facts);
      if (known.size >= mostKnown) known.clear();
      known.set(question, answer);
      return answer;
    },
  };
}
