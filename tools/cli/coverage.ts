/** `npm run coverage`: what the engine tests ran of the diagrams, on the terminal and as a page. */
import { said } from '../../src/language.ts';
import type { AddCommand } from './command.ts';
import { CommandProblem, typedPath } from '../shared/index.ts';

interface Options {
  json?: true;
  out?: string;
}

export const addCoverage: AddCommand = (program) => {
  program
    .command('coverage')
    .description(
      said({
        en: 'Show what the last engine tests ran of the diagrams, and write a page (in Chinese) with every diagram coloured by it.',
        zh: '列出最近一次引擎测试走过流程图的哪些部分，并生成着色的网页。',
      }),
    )
    .option('--json', said({ en: 'print the figures as one JSON document', zh: '输出一个JSON文档' }))
    .option(
      '--out <file>',
      said({
        en: 'where to write the page; default: .local/coverage/index.html',
        zh: '网页写到哪个文件；默认为.local/coverage/index.html',
      }),
    )
    .addHelpText(
      'after',
      said({
        en: '\nThe engine tests leave the records and call this themselves.\nExit code: 0 = every sequence flow was taken, 1 = some never were, 2 = there are no records.',
        zh: '\n引擎测试留下记录，结束时也会执行本命令。\n退出码：0为每条连线都走过，1为有从未走过的，2为没有记录。',
      }),
    )
    .action(coverage);
};

async function coverage({ json, out }: Options): Promise<void> {
  const [{ coverageFolder, coverageOf, coveragePage, coverageReport, neverRan, readRecords }, { filesOf, readProject }] = await Promise.all(
    [import('../coverage/index.ts'), import('../../src/models/index.ts')],
  );
  const path = await import('node:path');
  const { records, ranOn } = readRecords();
  if (!ranOn)
    throw new CommandProblem(
      said({
        en: 'There are no records of engine tests. Run `npm run test:engine` first: it leaves them and writes the page itself.',
        zh: '没有引擎测试的记录。请先运行 npm run test:engine：它留下记录，并生成网页。',
      }),
    );
  const all = coverageOf((await readProject(filesOf())).diagrams, records);
  const file = out === undefined ? path.join(coverageFolder, 'index.html') : typedPath(out);
  const { writeFileSync } = await import('node:fs');
  writeFileSync(
    file,
    await coveragePage(all, ranOn.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' })),
  );
  if (json) {
    const figures = all.map(({ diagram, flows, steps }) => ({ process: diagram.id, file: diagram.path, flows, steps }));
    process.stdout.write(`${JSON.stringify({ page: file, diagrams: figures }, null, 2)}\n`);
  } else process.stdout.write(`${coverageReport(all)}页面：${path.relative('', file)}\n`);
  if (all.some(({ flows }) => neverRan(flows).length > 0)) {
    const missing = said({
      en: 'Some sequence flows were never taken: add an engine test that takes them.',
      zh: '有从未走过的连线：请增加走过它们的引擎测试。',
    });
    process.stderr.write(`${missing}\n`);
    process.exitCode = 1;
  }
}
