import { desc, eq, inArray, max, sql } from 'drizzle-orm';
import { digestOf } from '../models/digest.ts';
import type { Cases } from './cases.ts';
import { only, type Context } from './context.ts';
import { deployments } from './schema.ts';
import type { Deployment, DeploymentHead } from './types.ts';

const { processId, version, definitionKey, versionTag, digest, deployedBy, deployedAt, revision } = deployments;
/** A bundle has some hundred KB, so it comes only where it is asked for. */
const head = { processId, version, definitionKey, versionTag, digest, deployedBy, deployedAt, revision };
const whole = { ...head, bundle: deployments.bundle };

/** The order of a jsonb's keys is the database's; files are in the order of their paths everywhere. */
function inOrder(row: DeploymentHead & { bundle: unknown }): Deployment {
  const files = Object.entries(row.bundle as Record<string, string>);
  return { ...row, bundle: Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

type Deployments = Pick<Cases, 'recordDeployment' | 'deployments' | 'latestDeployments' | 'deployment'>;

export function deploymentRecords({ database, clock }: Context): Deployments {
  return {
    recordDeployment: (made) =>
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

    deployments: () => database.select(head).from(deployments).orderBy(desc(deployments.id)),

    async latestDeployments() {
      const newest = database
        .select({ id: max(deployments.id) })
        .from(deployments)
        .groupBy(processId);
      return (await database.select(whole).from(deployments).where(inArray(deployments.id, newest)).orderBy(processId)).map(inOrder);
    },

    async deployment(key) {
      const found = await database.select(whole).from(deployments).where(eq(definitionKey, key)).orderBy(desc(deployments.id)).limit(1);
      return found.map(inOrder)[0] ?? null;
    },
  };
}
