// An owner is spoken to in Chinese, a developer in English.
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '#test';
import { language, speak } from '../../../src/language.ts';
import { projectRoot } from '../../../src/models/files.ts';
import { program } from '../../program.ts';
import { called } from './called.ts';

const commands = ['agency-keys', 'audit', 'backup', 'check', 'coverage', 'deploy', 'diff', 'migrate', 'rehearse', 'restore'];
/** Names of options, files and settings, and what is typed. */
const typed =
  /npm (run models --|start)|--?[\w-]+|<[^>]*>|\[[^\]]*\]|\b[A-Z_]{4,}\b|\.?[\w/]+\.(html|md|env|local)|\b(git|json|JSON|id|Markdown|PostgreSQL|SQL)\b|enrollment|stored|examples|all|HEAD|default: \S+|choices: [^)]*|\.local\S*|\.env|bpmn|dmn|forms|parameters|notices|Ctrl-C|^ {2}\w+ +|^.*npm run models.*$/gm;

afterEach(() => speak(undefined));

describe('the language', () => {
  test.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh' }, 'zh'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{}, 'en'],
    [{ LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_TW.UTF-8', LANG: 'en_US.UTF-8' }, 'zh'],
  ] as const)('of a terminal with %j is %s', (environment, expected) => {
    expect(language(environment)).toBe(expected);
  });

  test('is the one that was asked for, for one call', async () => {
    const { stdout } = await called('--lang', 'zh', '--help');
    expect(stdout).toContain('把在办业务迁移到流程的另一个版本');
    expect((await called('--lang=en', '--help')).stdout).toContain('Move running cases to another version');
  });

  test('that nobody speaks is refused', async () => {
    expect(await called('check', '--lang', 'fr')).toMatchObject({ status: 2, stderr: '--lang fr: zh / en\n' });
  });
});

test.each(commands)('%s explains itself in Chinese, and in English', async (command) => {
  const chinese = await called(command, '--help', '--lang', 'zh');
  expect(chinese.status).toBe(0);
  expect(chinese.stdout.replace(typed, '').match(/[A-Za-z]{3,}.*/g) ?? []).toEqual([]);
  const english = await called(command, '--help', '--lang', 'en');
  expect(english.stdout).not.toMatch(/\p{Script=Han}/u);
});

/** `npm start`, which is a process: what it says, it says before anything is started. */
const startedWith = (args: string[], environment: NodeJS.ProcessEnv = {}) =>
  program([join(projectRoot, 'src', 'main.ts'), ...args], { env: { PATH: process.env['PATH'], ...environment } });

test('npm start explains itself in Chinese, and in English, and npm run demo plays nothing meanwhile', () => {
  const chinese = startedWith(['--help'], { LANG: 'zh_CN.UTF-8' });
  expect([chinese.status, chinese.stderr]).toEqual([0, '']);
  expect(chinese.stdout).toContain('在本机启动整个系统');
  expect(chinese.stdout.replace(typed, '').match(/[A-Za-z]{3,} [A-Za-z]{2,}.*/g) ?? []).toEqual([]);
  const demo = program([join(projectRoot, 'tools', 'demo', 'main.ts'), '--help']);
  expect([demo.status, demo.stdout]).toEqual([0, expect.stringContaining('全部示例申请')]);
  expect(startedWith(['--help', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }).stdout).not.toMatch(/\p{Script=Han}/u);
});

test.each([
  [['--frehs'], {}, /^没有选项--frehs。/],
  [['--brokers', '2'], {}, /^--brokers只能是1、3。/],
  [[], { API_PORT: 'many', ZEEBE_GRPC_ADDRESS: 'here' }, /API_PORT 不是端口。请设为0至65535的整数[^]*ZEEBE_GRPC_ADDRESS 不是可用的地址。/],
  [['--fresh'], { ZEEBE_GRPC_ADDRESS: 'grpc://127.0.0.1:1', DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' }, /--fresh不能清空grpc:/],
])('npm start %j says in Chinese what is wrong', (args, environment, message) => {
  const { status, stderr } = startedWith([...args, '--lang=zh'], { ...environment, LOG_LEVEL: 'silent' });
  expect(status).not.toBe(0);
  expect(stderr).toMatch(message);
});

test('where the application is away it is said in Chinese how to start it', async () => {
  const { API_PORT: before } = process.env;
  process.env['API_PORT'] = '1';
  try {
    const { status, stderr } = await called('deploy', '--lang', 'zh');
    expect(status).toBe(2);
    expect(stderr).toBe(
      '系统（http://127.0.0.1:1）没有应答。请先启动系统（npm start），或者把API_HOST和API_PORT设为与系统一致，然后重试。没有部署任何内容。\n',
    );
  } finally {
    if (before === undefined) delete process.env['API_PORT'];
    else process.env['API_PORT'] = before;
  }
});

test('what is wrong is said in Chinese too', async () => {
  expect((await called('check', '--rule', 'none', '--lang', 'zh')).stderr).toMatch(/^没有规则none。/);
  expect((await called('diff', 'no-such-version', '--lang', 'zh')).stderr).toMatch(/^git中没有版本“no-such-version”。/);
  expect((await called('deploy', '--watch', '--bump', '--lang', 'zh')).stderr).toBe('--watch只能与--by同用。\n');
  expect((await called('migrate', 'enrollment', '--rest', '--lang', 'zh')).stderr).toContain('请加上--go');
});
