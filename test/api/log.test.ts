import { Writable } from 'node:stream';
import { expect, test } from '#test';
import { createLog, safeError } from '../../src/log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  const destination = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  write(createLog({ level: 'info', destination }));
  return lines.join('');
}

test('fields with personal data are removed, should a caller pass them', () => {
  const line = logged((log) =>
    log.info({ caseNumber: 'BJ2026-ABCDE-FGHJK', applicant: { name: '测试人' }, request: { idNumber: '1', phone: '2' } }, 'x'),
  );
  expect(line).toContain('BJ2026-ABCDE-FGHJK');
  expect(line).not.toMatch(/测试人|"1"|"2"/);
});

test('an error keeps its kind, code, place and cause, and loses query values, ID and phone numbers', () => {
  const cause = Object.assign(new TypeError('no 510101197001010011 here, call 13800000000'), { code: 'E1', detail: 'row (测试人)' });
  const safe = safeError(new Error('Failed query: select 1\nparams: 测试人\n{"a":1}', { cause }));
  expect(safe).toMatchObject({
    type: 'Error',
    message: 'Failed query: select 1',
    stack: expect.stringMatching(/^ {4}at /),
    cause: { type: 'TypeError', code: 'E1', message: 'no ****************** here, call ***********' },
  });
  expect(JSON.stringify(safe)).not.toMatch(/测试人|510101197001010011|13800000000/);
});

test('whatever else is thrown is not written out', () => {
  expect(safeError('测试人')).toEqual({ type: 'string', message: 'a value that is not an Error was thrown' });
});
