/** `npm run coverage`: what the engine tests ran of the diagrams, on the terminal and as a page. */
import type { AddCommand } from './command.ts';
import { CommandProblem, typedPath } from '../shared/index.ts';

interface Options {
  json?: true;
  out?: string;
}

export const addCoverage: AddCommand = (program) => {
  program
    .command('coverage')
    .description('Show what the last engine tests ran of the diagrams, and write a page (in Chinese) with every diagram coloured by it.')
    .option('--json', 'print the figures as one JSON document')
    .option('--out <file>', 'where to write the page; default: .local/coverage/index.html')
    .addHelpText(
      'after',
      '\nThe engine tests leave the records and call this themselves.\nExit code: 0 = every sequence flow was taken, 1 = some never were, 2 = there are no records.',
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
      'There are no records of engine tests. Run `npm run test:engine` first: it leaves them and writes the page itself.',
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
    process.stderr.write('Some sequence flows were never taken: add an engine test that takes them.\n');
    process.exitCode = 1;
  }
}
