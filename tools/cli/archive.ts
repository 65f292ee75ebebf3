/** `npm run archive`: a closed case for the e-archive. */
import { Option } from 'commander';
import { said } from '../../src/language.ts';
import { CommandProblem, typedPath } from '../shared/index.ts';
import type { AddCommand } from './command.ts';

export const addArchive: AddCommand = (program) => {
  program
    .command('archive')
    .argument('<case>', said({ en: 'the case number', zh: '受理编号' }))
    .argument('<folder>', said({ en: 'where the package goes, as a folder named by the case', zh: '归档包放到哪个文件夹，以受理编号命名' }))
    .addOption(
      new Option('--format <format>', said({ en: 'of the letters; OFD is not made', zh: '文书的版式；不生成OFD' }))
        .choices(['pdf', 'ofd'])
        .default('pdf'),
    )
    .description(
      said({
        en: 'Write a closed case for the e-archive: letters as PDF, data as JSON with its schema, index and hashes. It leaves a trace in the audit.',
        zh: '将一件办结的业务导出为归档包：文书（PDF）、案卷数据（JSON及其结构）、目录和校验值。导出记入审计记录。',
      }),
    )
    .addHelpText(
      'after',
      said({
        en: '\nIt holds personal data, readable by its owner only. `sha256sum -c sha256sums.txt` in it tells whether it is as it was written.\nExit code: 0 = done, 1 = refused for this case, 2 = could not run as called.',
        zh: '\n归档包含有个人信息，只有本人可读；在其中执行sha256sum -c sha256sums.txt，可以核对是否完好。\n退出码：0为完成，1为该业务不能归档，2为命令不能执行。',
      }),
    )
    .action(archive);
};

async function archive(caseNumber: string, folder: string, { format }: { format: 'pdf' | 'ofd' }): Promise<void> {
  const [{ archiveCase, formats }, { writing }, { readConfig }, { sampleSeal, stampedByHand }] = await Promise.all([
    import('../archive/index.ts'),
    import('../case-file/index.ts'),
    import('../../src/config.ts'),
    import('../../src/letters/index.ts'),
  ]);
  const chosen = formats[format];
  if (!chosen) throw new CommandProblem(said({ en: 'OFD is not made here: use pdf.', zh: '本系统不生成OFD版式，请用pdf。' }));
  const seal = readConfig().production ? stampedByHand : sampleSeal;
  const written = await writing((cases) => archiveCase(cases, caseNumber.trim().toUpperCase(), typedPath(folder), chosen, seal));
  process.stdout.write(said({ en: `Written: ${written}\n`, zh: `归档包已写入${written}。\n` }));
}
