/** What no code of ours may do, wherever it stands (OWASP ASVS 5.0: 1.2.5, 1.3.2, 11.3.1, 11.4.1, 11.5.1, 12.3.2). */
import { expect, test } from '#test';
import { codeFolders, codeIn, textOf } from '../../tools/architecture/imports.ts';

const forbidden: readonly (readonly [what: string, pattern: RegExp, example: string])[] = [
  ['code made from text', /\beval\(|new Function\(|\bsetTimeout\(['"`]/, 'eval(text)'],
  ['a shell between us and a program', /\bshell: ?true|\bexecSync\(|(?<![.\w])exec\(/, 'exec(`rm ${path}`)'],
  ['certificates that are not checked', /rejectUnauthorized: ?false|NODE_TLS_REJECT_UNAUTHORIZED/, '{ rejectUnauthorized: false }'],
  ['hashes and modes that are broken', /['"`](?:md5|sha1|rc4|des(?:-\w+)*|[\w-]+-ecb)['"`]/i, "createHash('md5')"],
  ['random numbers that can be foretold', /Math\.random\(/, 'Math.random()'],
];

const files = codeFolders.flatMap((folder) => codeIn(folder));

test.each(forbidden)('%s: the test sees it', (_what, pattern, example) => {
  expect(example).toMatch(pattern);
});

test.each(forbidden)('%s: nowhere', (_what, pattern) => {
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => pattern.test(textOf(file)))).toEqual([]);
});
