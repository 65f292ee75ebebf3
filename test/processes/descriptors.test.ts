/** What the descriptors of the processes must agree in beyond what their types say. */
import { describe, expect, test } from '#test';
import { caseProcesses, caseProcessOf, parameterSchemas, processes, processOf } from '../../src/processes/index.ts';
import { schemas } from '../policy/parameter-files.ts';

describe.each(caseProcesses)('$id', ({ submitters, startMessage, messages, id }) => {
  test('whoever hands in, the message that starts the process is one of its own', () => {
    const started = Object.keys(submitters).map((submittedBy) => startMessage({ submittedBy }));
    expect(started.filter((name) => !(name in messages))).toEqual([]);
  });

  test('is found by its id', () => expect(caseProcessOf(id)).toBe(processOf(id)));
});

test('no two processes send the same message, and no two actions have the same address', () => {
  const names = processes.flatMap(({ messages }) => Object.keys(messages));
  expect(new Set(names).size).toBe(names.length);
  const paths = caseProcesses.flatMap(({ actions = [] }) => actions.map(({ path }) => path));
  expect(new Set(paths).size).toBe(paths.length);
});

test('the schemas of parameters that processes give are those that are found by their place', () => {
  expect(schemas).toEqual(parameterSchemas);
});

test('a process that is called is none that cases are of', () => {
  expect(() => caseProcessOf('supplement-materials')).toThrow('do not know the process supplement-materials');
});
