/** `npm run deploy`: what has changed goes to the engine and into the running application, checked, verified and on record. */
import { userInfo } from 'node:os';
import { said } from '../../src/language.ts';
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
    .description(
      said({
        en: 'Check the models, show what differs from what runs, and deploy each changed process with its forms and tables.',
        zh: '检查流程文件，列出与运行中的版本有何不同，部署有改动的流程及其表单和决策表。',
      }),
    )
    .option('--dry-run', said({ en: 'show what would happen, and change nothing', zh: '只列出将会部署什么，不作任何改动' }))
    .option(
      '--bump',
      said({
        en: 'raise the version tag of a changed process in its diagram, and in the diagrams that call it',
        zh: '为有改动的流程升一个版本号，调用它的流程随之改写',
      }),
    )
    .option('--by <name>', said({ en: 'who deploys, for the record', zh: '部署人，记入部署记录' }), userInfo().username)
    .option(
      '--watch',
      said({
        en: 'deploy at every save until Ctrl-C, one line each; a changed process may keep its version tag then',
        zh: '每次保存即部署，按Ctrl-C结束；有改动的流程可以不升版本号',
      }),
    )
    .option('--json', said({ en: 'print what was done as one JSON document', zh: '输出一个JSON文档' }))
    .addHelpText(
      'after',
      said({
        en: `
The application must be running (npm start): it keeps the record, and takes new parameters, notices and tables into use.
Cases that run stay on the version that they began with. A second call deploys nothing.
MODELS_DIR, in .env or in the environment, names another folder that has
${ownersFolders.join(', ')}.

Exit code: 0 = done, or nothing to do; 1 = stopped by what it tells; 2 = could not run as called.`,
        zh: `
须先运行系统（npm start）：由它保存部署记录，并使用新的参数、通知和决策表。
在办业务按原来的版本办完。没有改动时，再次运行不部署任何内容。
流程文件在别处的，在.env或者环境变量中以MODELS_DIR写明有 ${ownersFolders.join('、')} 的文件夹。

退出码：0为已部署或者无须部署，1为因所列问题没有部署，2为命令不能执行。`,
      }),
    )
    .action(run);
};

async function run(options: Options): Promise<void> {
  if (options.watch && (options.dryRun || options.bump || options.json))
    throw new CommandProblem(said({ en: '--watch goes with --by only.', zh: '--watch只能与--by同用。' }));
  if (options.by.trim() === '') throw new CommandProblem(said({ en: '--by needs a name.', zh: '--by之后须写部署人。' }));
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
