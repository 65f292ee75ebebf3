import { describe, expect, test } from '#test';
import { boundary, end, flowXml, ioMapping, job, parallel, processXml, split, start, whatIs } from './process.ts';

describe('one after the other', () => {
  const two = (first: string): string => processXml('p', start() + first + job('b', 'uses-x') + end(), ['start > a', 'a > b', 'b > end']);

  test('what a worker sets is there behind it, not before it', async () => {
    expect(await whatIs('x', 'b', two(job('a', 'sets-x')))).toBe('set');
    expect(await whatIs('x', 'a', two(job('a', 'sets-x')))).toBe('unset');
  });

  test('what a message brings is there from the start', async () => {
    expect(await whatIs('caseNumber', 'a', two(job('a', 'sets-x')))).toBe('set');
  });

  test('what a worker may leave out may not be there; what may be null may be null', async () => {
    expect(await whatIs('x', 'b', two(job('a', 'may-set-x')))).toBe('set, unset');
    expect(await whatIs('x', 'b', two(job('a', 'sets-x-or-null')))).toBe('set or null');
  });

  test('with output mappings only what they name goes on', async () => {
    expect(await whatIs('x', 'b', two(job('a', 'sets-x', ['out z=x'])))).toBe('unset');
    expect(await whatIs('z', 'b', two(job('a', 'sets-x', ['out z=x'])))).toBe('set');
  });

  test('an input mapping is the own matter of its step, and keeps a result of the same name', async () => {
    expect(await whatIs('z', 'b', two(job('a', 'sets-y', ['in z=caseNumber'])))).toBe('unset');
    expect(await whatIs('x', 'b', two(job('a', 'sets-x', ['in x=caseNumber'])))).toBe('unset');
  });

  test('a mapping of what is not there makes null; a condition in it is followed', async () => {
    expect(await whatIs('z', 'b', two(job('a', 'sets-x', ['out z=y'])))).toBe('set or null');
    expect(await whatIs('z', 'b', two(job('a', 'sets-x', ['out z=if y = null then "none" else y'])))).toBe('set');
  });
});

describe('an exclusive split', () => {
  const either = (left: string, right: string): string =>
    processXml('p', start() + split('s') + job('a', left) + job('b', right) + split('j') + job('c', 'uses-x') + end(), [
      'start > s',
      's > a: =true',
      's > b: =false',
      'a > j',
      'b > j',
      'j > c',
      'c > end',
    ]);

  test('is sure of what both ways set, not of what one sets', async () => {
    expect(await whatIs('x', 'c', either('sets-x', 'sets-x'))).toBe('set');
    expect(await whatIs('x', 'c', either('sets-x', 'sets-y'))).toBe('set, unset');
  });
});

describe('a parallel split', () => {
  const both = (left: string, right: string): string =>
    processXml(
      'p',
      start() + job('n', 'sets-x-or-null') + parallel('s') + job('a', left) + job('b', right) + parallel('j') + job('c', 'uses-x') + end(),
      ['start > n', 'n > s', 's > a', 's > b', 'a > j', 'b > j', 'j > c', 'c > end'],
    );

  test('is sure of what either branch sets', async () => {
    expect(await whatIs('y', 'c', both('sets-x', 'sets-y'))).toBe('set');
  });

  test('forgets what was there before the split where a branch has set it anew', async () => {
    expect(await whatIs('x', 'c', both('sets-x', 'sets-y'))).toBe('set');
    expect(await whatIs('x', 'c', both('sets-y', 'sets-y'))).toBe('set or null');
  });

  test('a branch is not sure of what the other one sets', async () => {
    expect(await whatIs('y', 'b', both('sets-y', 'sets-x'))).toBe('unset');
  });

  test('a join whose branch nothing leads to is not passed', async () => {
    const dead = processXml('p', start() + parallel('s') + job('a', 'sets-x') + job('b', 'sets-y') + parallel('j') + end(), [
      'start > s',
      's > a',
      'a > j',
      'b > j',
      'j > end',
    ]);
    expect(await whatIs('x', 'end', dead)).toBe('not reached');
  });
});

describe('a loop', () => {
  const loop = (inside: string): string =>
    processXml('p', start() + split('head') + job('a', inside) + split('again') + job('c', 'uses-x') + end(), [
      'start > head',
      'head > a',
      'a > again',
      'again > head: =true',
      'again > c: =false',
      'c > end',
    ]);

  test('brings back what it set, and is not sure of it at its head', async () => {
    expect(await whatIs('x', 'a', loop('sets-x'))).toBe('set, unset');
    expect(await whatIs('x', 'c', loop('sets-x'))).toBe('set');
    expect(await whatIs('x', 'c', loop('may-set-x'))).toBe('set, unset');
  });
});

describe('a boundary event', () => {
  const timed = (interrupting: boolean): string =>
    processXml(
      'p',
      start() +
        job('a', 'sets-y') +
        job('w', 'sets-x') +
        boundary('late', 'w', { interrupting }) +
        job('b', 'uses-x') +
        end() +
        end('other'),
      ['start > a', 'a > w', 'w > end', 'late > b', 'b > other'],
    );

  test.each([true, false])('knows what its step began with, not what it would have set (interrupting: %s)', async (interrupting) => {
    expect(await whatIs('y', 'b', timed(interrupting))).toBe('set');
    expect(await whatIs('x', 'b', timed(interrupting))).toBe('unset');
  });
});

describe('a subprocess', () => {
  const inner = (mappings: readonly string[]): string =>
    `<bpmn:subProcess id="sub"><bpmn:extensionElements>${ioMapping(mappings)}<zeebe:properties /></bpmn:extensionElements><bpmn:startEvent id="in" />${job('a', 'sets-x')}${end('out')}${['in > a', 'a > out'].map(flowXml).join('')}</bpmn:subProcess>`;
  const around = (mappings: readonly string[] = []): string =>
    processXml('p', start() + inner(mappings) + job('b', 'uses-x') + end(), ['start > sub', 'sub > b', 'b > end']);

  test('hands on what is set in it, unless it is its own', async () => {
    expect(await whatIs('x', 'b', around())).toBe('set');
    expect(await whatIs('x', 'b', around(['in x=caseNumber']))).toBe('unset');
    expect(await whatIs('z', 'a', around(['in z=caseNumber']))).toBe('set');
    expect(await whatIs('z', 'b', around(['in z=caseNumber']))).toBe('unset');
  });

  test('that an event begins may come at every point of the process', async () => {
    const event = `<bpmn:subProcess id="event" triggeredByEvent="true"><bpmn:startEvent id="told"><bpmn:messageEventDefinition id="told-m" messageRef="m-told" /></bpmn:startEvent>${job('b', 'uses-x')}${end('out')}${['told > b', 'b > out'].map(flowXml).join('')}</bpmn:subProcess>`;
    const xml = processXml('p', start() + job('a', 'sets-x') + event + end(), ['start > a', 'a > end']);
    expect(await whatIs('x', 'b', xml)).toBe('set, unset');
    expect(await whatIs('y', 'b', xml)).toBe('set');
    expect(await whatIs('caseNumber', 'b', xml)).toBe('set');
  });
});

describe('a called process', () => {
  const called = processXml('called', '<bpmn:startEvent id="asked" />' + job('a', 'sets-y') + end('answered'), [
    'asked > a',
    'a > answered',
  ]);
  const call = (id: string, mappings: readonly string[]): string =>
    `<bpmn:callActivity id="${id}"><bpmn:extensionElements><zeebe:calledElement processId="called" propagateAllChildVariables="false" propagateAllParentVariables="false" />${ioMapping(mappings)}</bpmn:extensionElements></bpmn:callActivity>`;
  const caller = (...mappings: string[]): string =>
    processXml('p', start() + call('c', mappings) + job('b', 'uses-x') + end(), ['start > c', 'c > b', 'b > end']);
  const other = processXml('q', start('begin') + call('e', []) + end('done'), ['begin > e', 'e > done']);

  test('has what its callers hand over, surely if all of them do', async () => {
    expect(await whatIs('z', 'a', caller('in z=caseNumber'), called)).toBe('set');
    expect(await whatIs('z', 'a', caller('in z=caseNumber'), other, called)).toBe('set, unset');
    expect(await whatIs('caseNumber', 'a', caller(), called)).toBe('unset');
  });

  test('hands back what the call names', async () => {
    expect(await whatIs('x', 'b', caller('out x=y'), called)).toBe('set');
    expect(await whatIs('y', 'b', caller('out x=y'), called)).toBe('unset');
    expect(await whatIs('y', 'b', caller(), called)).toBe('unset');
  });
});
