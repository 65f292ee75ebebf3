/** `npm run backup`: the local system as it is at one point in time. */
import { said } from '../../src/language.ts';
import type { AddCommand } from './command.ts';
import { CommandProblem, typedPath } from '../shared/index.ts';

export const addBackup: AddCommand = (program) => {
  program
    .command('backup')
    .argument('<folder>', said({ en: 'where the backup goes', zh: '备份放到哪个文件夹' }))
    .requiredOption('--keys <folder>', said({ en: 'where the secrets go: another folder', zh: '密钥放到哪个文件夹，须为另一个' }))
    .description(
      said({
        en: 'Back up the local system while it is stopped: case file, engine, notices, and apart from them the keys.',
        zh: '在系统停止时备份本地系统：案卷库、流程引擎、文书，以及另行存放的密钥。',
      }),
    )
    .addHelpText(
      'after',
      said({
        en: `
The system must be stopped (Ctrl-C), so that case file and engine are of one moment; a backup takes about a minute, and then it may be started again.
Exit code: 0 = done, 2 = could not be done.`,
        zh: `
系统须先停止（Ctrl-C），案卷库和流程引擎才是同一时点的；备份约需一分钟，完成后即可重新启动。
退出码：0为完成，2为不能备份。`,
      }),
    )
    .action(backup);
};

async function backup(folder: string, { keys }: { keys: string }): Promise<void> {
  const [{ backUp, BackupRefused }, { readConfig, vaultOf }] = await Promise.all([
    import('../backup/index.ts'),
    import('../../src/config.ts'),
  ]);
  const config = readConfig();
  const { dataDir } = config;
  try {
    const report = (line: string) => process.stderr.write(`${line}\n`);
    const made = await backUp({ dataDir, vault: vaultOf(config), to: typedPath(folder), keys: typedPath(keys), report });
    const megabytes = Math.ceil(made.bytes / 1024 / 1024);
    process.stdout.write(
      said({
        en: `Backed up in ${made.seconds} s, ${megabytes} MB; the system may be started again.\n  Manifest  ${made.manifest}\n  Data      ${made.data}\n  Keys      ${made.keys}\nKeep the keys apart from the data: together they open everything.\n`,
        zh: `备份完成，用时${made.seconds}秒，${megabytes} MB；系统可以重新启动。\n  清单  ${made.manifest}\n  数据  ${made.data}\n  密钥  ${made.keys}\n密钥请与数据分开保管：两者在一起就能打开全部内容。\n`,
      }),
    );
  } catch (error) {
    if (error instanceof BackupRefused) throw new CommandProblem(error.message);
    throw error;
  }
}
