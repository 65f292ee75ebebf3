// An owner is spoken to in Chinese, a developer in English.
import { afterEach, describe, expect, test } from '#test';
import { language, speak } from '../../../src/language.ts';
import { called } from './called.ts';

const commands = ['check', 'coverage', 'deploy', 'diff', 'migrate', 'rehearse'];
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

test('what is wrong is said in Chinese too', async () => {
  expect((await called('check', '--rule', 'none', '--lang', 'zh')).stderr).toMatch(/^没有规则none。/);
  expect((await called('deploy', '--watch', '--bump', '--lang', 'zh')).stderr).toBe('--watch只能与--by同用。\n');
  expect((await called('migrate', 'enrollment', '--rest', '--lang', 'zh')).stderr).toContain('请加上--go');
});
