/** What all histories on one database share: connections, agencies, diagrams, and what the examples are. */
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { openVault } from '../../src/cases/office-key.ts';
import { type OpenVault, withVault } from '../../src/cases/held-vault.ts';
import { casesIn } from '../../src/cases/parts.ts';
import { type ElementNames, recordedNames } from '../../src/jobs/element-names.ts';
import { bundlesOf, filesOf, type Project, projectRoot, readProject } from '../../src/models/index.ts';
import { loadTemplates } from '../../src/notices/index.ts';
import { processes, processList } from '../../src/processes/index.ts';
import { exampleStaffFile, readStaff } from '../../src/staff/index.ts';
import type { WorkerServices } from '../../src/jobs/worker.ts';
import { join } from 'node:path';
import { loadExamples } from '../../tools/demo/example.ts';
import { type Side, sideOf } from '../../tools/rehearse/sides.ts';
import { type TestDatabase } from '../cases/databases.ts';
import { testVault } from '../cases/test-vault.ts';
import { type Agencies, openAgencies } from './agencies.ts';
import { type Connections, openConnections } from './connections.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { type Slice, slices } from './slices.ts';
import { type Begun, type Story, storyOf } from './stations.ts';
import { openTurns, type Turns } from './turns.ts';

export interface Office {
  slices: readonly Slice[];
  storyOf(slice: Slice): Story;
  project: Project;
  side: Side;
  names: ElementNames;
  rules: Pick<WorkerServices, 'parameters' | 'templates' | 'staff'>;
  agencies: Agencies;
}

/** One case file, in which many histories lie one after the other. */
export interface Desk {
  turns: Turns;
  connections: Connections;
  vault: OpenVault;
  shelf: Shelf;
  /** Of the engine: the case file knows an instance by its key, also one of an earlier history. */
  newKey: () => string;
  /** By their names. */
  stations: Map<string, Begun>;
  /** Puts the case on the desk as it was where the slice begins. @returns the last number of the trail */
  layOut(slice: Slice, begun: Begun): Promise<number>;
  /** What the last history has left gives way to another one of the same applicant. */
  putAside(): Promise<void>;
  leave(caseNumber: string | undefined): void;
  /** What is wrong with the trail and the books. */
  verify(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openOffice(): Promise<Office> {
  const files = filesOf();
  const project = await readProject(files);
  const side = await sideOf(files);
  const bundles = bundlesOf(project).map(({ processId, files: bundle }) => ({
    processId,
    definitionKey: processId,
    bundle: Object.fromEntries(bundle),
  }));
  const find = (key: string) => Promise.resolve(bundles.find(({ definitionKey }) => definitionKey === key) ?? null);
  // Read and checked once: making the schema takes as long as a dozen statements.
  const told = loadExamples(join(projectRoot, 'examples')).filter(({ file }) => slices.some(({ example }) => example === file));
  const stories = new Map(told.map((example) => [example.file, storyOf(example)]));
  return {
    slices,
    storyOf({ example }) {
      const found = stories.get(example);
      if (!found) throw new Error(`there is no example ${example}`);
      return found;
    },
    project,
    side,
    // Read once: it takes longer than a history, and a diagram on record does not change.
    names: recordedNames({ deployments: { find, all: () => Promise.resolve(bundles) } as never }),
    rules: { parameters: side.parameters, templates: loadTemplates(processes), staff: readStaff(exampleStaffFile) },
    agencies: await openAgencies(),
  };
}

export async function openDesk({ url, drop }: TestDatabase): Promise<Desk> {
  const turns = openTurns();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const vault = await openVault(drizzle({ client }), testVault);
  await client.end();
  const connections = await openConnections(url, turns);
  const shelf = await openShelf(connections);
  let onDesk: string | null = null;
  let keys = 0;
  return {
    turns,
    connections,
    vault,
    shelf,
    newKey: () => String(++keys),
    stations: new Map(),
    layOut: ({ example, from }, { acts }) => {
      const [handedIn] = acts;
      const caseNumber = handedIn?.answers.map(({ value }) => (value as { caseNumber: string }).caseNumber)[0];
      const place = caseNumber === undefined ? null : { station: `${example} ${from ?? 'afterwards'}`, caseNumber };
      return shelf.lay(place, onDesk);
    },
    putAside: async () => {
      await shelf.lay(null, onDesk);
      onDesk = null;
    },
    leave: (caseNumber) => {
      onDesk = caseNumber ?? null;
    },
    async verify() {
      const { audit, books } = casesIn(
        { database: withVault(drizzle({ client: connections.poolOf().pool as never }), vault), close: () => Promise.resolve() },
        processList,
        () => new Date(),
      );
      return [...(await audit.verify()).findings, ...(await books.verify()).findings].map((finding) => JSON.stringify(finding));
    },
    async close() {
      await connections.close();
      await drop();
    },
  };
}
