/** The commands on what is kept of a person, and what becomes of their problems. */
import { Command, CommanderError } from 'commander';
import { spokenBy } from '../../src/language.ts';
import { CommandProblem } from '../shared/index.ts';
import { erase } from './erase.ts';
import { exportPerson } from './export.ts';
import { rekey } from './rekey.ts';

function programOf(): Command {
  const program = new Command('npm run person --')
    .description('查阅、复制和清除一个人的个人信息，更换主密钥。须能读取案卷库和主密钥。')
    .configureHelp({
      styleTitle: (title) => ({ 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' })[title] ?? title,
    })
    .helpOption('-h, --help', '显示用法')
    .helpCommand('help [command]', '显示命令的用法')
    .exitOverride();
  const idNumber = ['[id]', '公民身份号码；不写的，从标准输入读取（建议，以免留在命令历史中）'] as const;
  program
    .command('export')
    .description('列出保存的该人全部个人信息（JSON，中文标题）')
    .argument(...idNumber)
    .option('--out <file>', '写入新文件，只有本人可读；不写的，输出到屏幕')
    .action(exportPerson);
  program
    .command('erase')
    .description('清除该人的个人信息，不能恢复；在办业务须先办结')
    .argument(...idNumber)
    .option('--yes', '确认清除')
    .action(erase);
  program.command('rekey').description('用新的主密钥重新加密每个人的密钥；可以中断，再次执行即继续').action(rekey);
  return program;
}

/** @param args as they are typed after `npm run person --`. @returns the exit code */
export async function runPerson(args: readonly string[]): Promise<number> {
  try {
    await programOf().parseAsync(spokenBy(args), { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has printed its own message.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof CommandProblem ? error.exitCode : 2;
  }
}
