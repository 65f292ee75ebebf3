import { expect, test } from '#test';
import type { Misplaced } from '../../../../src/deployment/misplaced.ts';
import { readProject } from '../../../../src/models/project.ts';
import { check } from '../../../../tools/check/rules/job-types.ts';
import { nothingShipped, testRule } from '../rule-test.ts';
import { sampleWorker } from '../sample-workers.ts';

const workers = ['register', 'begin-step'].map((type) => sampleWorker(type));

testRule('job-types', { invalid: ['await-payment', 'begin-step', 'register'], contract: { ...nothingShipped, workers } });

test('what does not make what its place and name say is found too, with the file', async () => {
  const misplaced: Misplaced[] = [
    { kind: 'makes nothing', path: 'workers/example/tasks/review.ts', name: 'review' },
    { kind: 'makes another', path: 'workers/example/register.ts', name: 'register', made: 'registered' },
    { kind: 'twice', path: 'workers/shared/register.ts', name: 'register', other: 'workers/example/register.ts' },
    { kind: 'folder of no process', path: 'workers/exmple', name: 'exmple' },
    { kind: 'process without folder', path: 'src/processes/example', name: 'example' },
  ];
  const found = await check(await readProject(new Map()), { ...nothingShipped, misplaced });
  expect(found.map(({ file, message }) => [file, message])).toEqual([
    ['workers/example/tasks/review.ts', '这个文件没有给出用户任务“review”的工作程序。'],
    ['workers/example/register.ts', '文件名是“register”，而其中的工作程序是“registered”。'],
    ['workers/shared/register.ts', '“register”有两个工作程序，另一个在workers/example/register.ts。'],
    ['workers/exmple', '没有名为“exmple”的流程，这个文件夹不起作用。'],
    ['src/processes/example', '流程“example”已登记，而没有它的文件夹。'],
  ]);
  for (const { remedy } of found) expect(remedy).toMatch(/^请由开发人员/);
});
