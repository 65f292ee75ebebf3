/**
 * `npm run trial -- EXAMPLE [FIELD=VALUE...]`: hands an example in on the running system, to be handled by hand; as often as
 * one likes. Exit code 0 = handed in; 1 = refused; 2 = it could not run as it was called.
 */
import { join } from 'node:path';
import { ConfigError, readConfig } from '../../src/config.ts';
import { loadExamples } from './example.ts';
import { openCasesIn } from './open-cases.ts';
import { connectPeople, NotRunning } from './system.ts';
import { handInAnew } from './trial.ts';

const rhythm = { lookEveryMs: 500, patienceMs: 30_000 };

async function run([wanted = '', ...changes]: readonly string[]): Promise<number> {
  const examples = loadExamples(join(import.meta.dirname, '..', '..', 'examples'));
  const example = examples.find(({ file }) => file === wanted || file.startsWith(`${wanted}-`));
  if (!example) {
    const list = examples.map(({ file, title }) => `  ${file}  ${title}`).join('\n');
    process.stderr.write(`用法：npm run trial -- 示例 [字段=内容]，示例写编号即可，例如npm run trial -- 11。可用的示例：\n${list}\n`);
    return 2;
  }
  const config = readConfig();
  const people = await connectPeople(config);
  const caseNumber = await handInAnew(example, changes, people, openCasesIn(join(config.dataDir, 'demo-cases.json')), rhythm);
  process.stdout.write(
    `已提交示例申请：${example.title}\n受理编号：${caseNumber}\n经办：${config.tasklistAddress}/tasklist\n进度：打开${config.publicUrl}/cases/${caseNumber}，以申请人身份登录\n`,
  );
  return 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof NotRunning || error instanceof ConfigError ? 2 : 1;
}
