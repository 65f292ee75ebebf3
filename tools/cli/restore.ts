/** `npm run restore`: the local system as a backup has it. */
import { said } from '../../src/language.ts';
import type { AddCommand } from './command.ts';
import { CommandProblem, typedPath } from '../shared/index.ts';

export const addRestore: AddCommand = (program) => {
  program
    .command('restore')
    .argument('<manifest>', said({ en: 'the .json file of the backup', zh: '备份的清单（.json文件）' }))
    .requiredOption('--keys <file>', said({ en: 'the archive of the keys', zh: '密钥的存档文件' }))
    .option('--yes', said({ en: 'move aside what is in the data folder', zh: '把数据文件夹中原有的内容移到一旁' }))
    .description(
      said({
        en: 'Put a backup back into the data folder (DATA_DIR). What has happened since is not in it.',
        zh: '把备份恢复到数据文件夹（DATA_DIR）。备份之后办理的内容不在其中。',
      }),
    )
    .addHelpText(
      'after',
      said({
        en: '\nThe system must be stopped. Everything that stands in the way is said at once, before anything is changed.\nExit code: 0 = done, 2 = could not be done.',
        zh: '\n系统须先停止。不能恢复的原因一次全部列出，此前不改动任何内容。\n退出码：0为完成，2为不能恢复。',
      }),
    )
    .action(putBack);
};

async function putBack(manifest: string, { keys, yes = false }: { keys: string; yes?: boolean }): Promise<void> {
  const [{ restore, BackupRefused }, { readConfig }] = await Promise.all([import('../backup/index.ts'), import('../../src/config.ts')]);
  const { dataDir } = readConfig();
  try {
    const { takenAt, auditHead, movedTo } = await restore({ dataDir, manifest: typedPath(manifest), keys: typedPath(keys), yes });
    const aside = movedTo === null ? '' : said({ en: `\nWhat was there before: ${movedTo}`, zh: `\n原有的内容：${movedTo}` });
    const trail = auditHead === null ? '' : `\nnpm run audit -- verify --head ${auditHead}`;
    process.stdout.write(
      said({
        en: `Restored as of ${takenAt}.${aside}\nNow start the system (npm start).${trail}\n`,
        zh: `已恢复到${takenAt}的状态。${aside}\n现在可以启动系统（npm start）。${trail}\n`,
      }),
    );
  } catch (error) {
    if (error instanceof BackupRefused) throw new CommandProblem(error.message);
    throw error;
  }
}
