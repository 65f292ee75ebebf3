/** `npm run deploy`: what has changed goes to the engine and into the running application, checked, verified and on record. */
import { userInfo } from 'node:os';
import { ownersFolders } from '../../src/models/index.ts';
import type { Session } from '../deploy/index.ts';
import type { AddCommand } from './command.ts';
import { CommandProblem } from '../shared/index.ts';

interface Options {
  dryRun?: true;
  bump?: true;
  by: string;
  watch?: true;
  json?: true;
}

export const addDeploy: AddCommand = (program) => {
  program
    .command('deploy')
    .description('Check the models, show what differs from what runs, and deploy each changed process with its forms and tables.')
    .option('--dry-run', 'show what would happen, and change nothing')
    .option('--bump', 'raise the version tag of a changed process in its diagram, and in the diagrams that call it')
    .option('--by <name>', 'who deploys, for the record', userInfo().username)
    .option('--watch', 'deploy at every save until Ctrl-C, one line each; a changed process may keep its version tag then')
    .option('--json', 'print what was done as one JSON document')
    .addHelpText(
      'after',
      `
The application must be running (npm start): it keeps the record, and takes new parameters, notices and tables into use.
Cases that run stay on the version that they began with. A second call deploys nothing.
MODELS_DIR, in .env or in the environment, names another folder that has
${ownersFolders.join(', ')}.

Exit code: 0 = done, or nothing to do; 1 = stopped by what it tells; 2 = could not run as called.`,
    )
    .action(run);
};

async function run(options: Options): Promise<void> {
  if (options.watch && (options.dryRun || options.bump || options.json)) throw new CommandProblem('--watch goes with --by only.');
  if (options.by.trim() === '') throw new CommandProblem('--by needs a name.');
  const session = await open(options.by);
  try {
    await (options.watch ? watch(session) : deploy(session, options));
  } finally {
    await session.close();
  }
}

async function open(by: string): Promise<Session> {
  const [{ ConfigError, readConfig }, { openSession, SessionProblem }] = await Promise.all([
    import('../../src/config.ts'),
    import('../deploy/index.ts'),
  ]);
  try {
    return await openSession(readConfig(), by);
  } catch (error) {
    if (error instanceof ConfigError || error instanceof SessionProblem) throw new CommandProblem(error.message);
    throw error;
  }
}

async function deploy(session: Session, { dryRun, bump, json }: Options): Promise<void> {
  const { deployChanges } = await import('../deploy/index.ts');
  const outcome = await deployChanges(session, { dryRun: dryRun === true, bump: bump === true }, json ? () => undefined : print);
  if (json) print(JSON.stringify(outcome, null, 2));
  else process.stderr.write(outcome.problems.map((problem) => `${problem}\n`).join(''));
  if (outcome.problems.length > 0) process.exitCode = 1;
}

async function watch(session: Session): Promise<void> {
  const { watchModels } = await import('../deploy/index.ts');
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  await watchModels(session, stopping.signal, print);
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
