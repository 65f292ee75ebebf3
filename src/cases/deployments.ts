import { desc, eq, inArray, max, sql } from 'drizzle-orm';
import { digestOf } from '../models/index.ts';
import { only, type Context } from './context.ts';
import { deployments } from './schema/index.ts';

/** A process as it was brought to the engine, with its forms and tables. */
export interface NewDeployment {
  processId: string;
  /** As the engine counts them. */
  version: number;
  /** The engine's key of this version, in digits. */
  definitionKey: string;
  versionTag: string | null;
  /** The files as deployed, path from the models' root to content. */
  bundle: Record<string, string>;
  deployedBy: string;
  /** The git commit that the files come from, if known; `+` at its end: with changes that are not committed. */
  revision: string | null;
}

/** What is on record of a deployment, without its files. */
export interface DeploymentHead extends Omit<NewDeployment, 'bundle'> {
  /** The same for the same files. */
  digest: string;
  deployedAt: Date;
}

export interface Deployment extends DeploymentHead {
  bundle: Record<string, string>;
}

export interface Deployments {
  /** Not recorded again where the newest deployment of the process is this very one. Nothing on record ever changes. */
  record(made: NewDeployment): Promise<{ recorded: boolean; deployment: DeploymentHead }>;
  /** All, newest first. */
  all(): Promise<DeploymentHead[]>;
  /** The newest of each process, with its files: what new cases run. */
  latest(): Promise<Deployment[]>;
  /** By the engine's key, with its files; null if it is not on record. */
  find(definitionKey: string): Promise<Deployment | null>;
}

const { processId, version, definitionKey, versionTag, digest, deployedBy, deployedAt, revision } = deployments;
/** A bundle has some hundred KB, so it comes only where it is asked for. */
const head = { processId, version, definitionKey, versionTag, digest, deployedBy, deployedAt, revision };
const whole = { ...head, bundle: deployments.bundle };

/** The order of a jsonb's keys is the database's; files are in the order of their paths everywhere. */
function inOrder(row: DeploymentHead & { bundle: unknown }): Deployment {
  const files = Object.entries(row.bundle as Record<string, string>);
  return { ...row, bundle: Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

export function deploymentRecords({ database, clock }: Context): Deployments {
  return {
    record: (made) =>
      database.transaction(async (tx) => {
        // The newest row decides, and there may be none to lock: those who record the same process wait here.
        await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`deployment of ${made.processId}`}))`);
        const digest = digestOf(Object.entries(made.bundle));
        const [newest] = await tx
          .select(head)
          .from(deployments)
          .where(eq(processId, made.processId))
          .orderBy(desc(deployments.id))
          .limit(1);
        if (newest && newest.definitionKey === made.definitionKey && newest.digest === digest)
          return { recorded: false, deployment: newest };
        return {
          recorded: true,
          deployment: only(
            await tx
              .insert(deployments)
              .values({ ...made, digest, deployedAt: clock() })
              .returning(head),
          ),
        };
      }),

    all: () => database.select(head).from(deployments).orderBy(desc(deployments.id)),

    async latest() {
      const newest = database
        .select({ id: max(deployments.id) })
        .from(deployments)
        .groupBy(processId);
      return (await database.select(whole).from(deployments).where(inArray(deployments.id, newest)).orderBy(processId)).map(inOrder);
    },

    async find(key) {
      const found = await database.select(whole).from(deployments).where(eq(definitionKey, key)).orderBy(desc(deployments.id)).limit(1);
      return found.map(inOrder)[0] ?? null;
    },
  };
}
