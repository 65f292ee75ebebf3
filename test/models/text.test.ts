/** Files of owners, as the editors of this world save them. */
import { describe, expect, test } from '#test';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOf, projectRoot } from '../../src/models/files.ts';
import { ownersFolders } from '../../src/models/owners.ts';
import { loadParameters } from '../../src/models/parameters.ts';
import { readProject } from '../../src/models/project.ts';
import { isDamaged, textOf } from '../../src/models/text.ts';
import { loadTemplates } from '../../src/notices/index.ts';
import { parameterSchemas, processes } from '../../src/processes/index.ts';

const letter = 'notices/lapse-notice.md';
const deadlines = 'parameters/deadlines.json';
const diagram = 'bpmn/enrollment.bpmn';

/** With a copy of the shipped files in which some bytes are others. */
function withFiles<T>(changed: Record<string, (bytes: Buffer) => Buffer>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'owners-'));
  try {
    for (const part of ownersFolders) cpSync(join(projectRoot, part), join(folder, part), { recursive: true });
    for (const [path, change] of Object.entries(changed)) {
      const file = join(folder, path);
      writeFileSync(file, change(readFileSync(file)));
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const windows = (bytes: Buffer): Buffer => Buffer.from(`\uFEFF${bytes.toString().replaceAll('\n', '\r\n')}`);
/** One character as GBK writes it. */
const gbk = (bytes: Buffer): Buffer => Buffer.concat([bytes.subarray(0, 30), Buffer.from([0xb1, 0xa3]), bytes.subarray(30)]);

describe('a byte order mark and the line ends of Windows', () => {
  test('change nothing, whichever file has them', () => {
    const read = withFiles(Object.fromEntries([...filesOf().keys()].map((path) => [path, windows])), (folder) => filesOf(folder));
    expect(read).toEqual(filesOf());
  });

  test('neither where the application reads them', () => {
    withFiles({ [letter]: windows, [deadlines]: windows }, (folder) => {
      expect(() => loadTemplates(processes, join(folder, 'notices'))).not.toThrow();
      expect(() => loadParameters(parameterSchemas, join(folder, 'parameters'))).not.toThrow();
    });
  });
});

describe('another encoding', () => {
  test('is noticed', () => {
    expect(isDamaged(textOf(Buffer.from([0xb1, 0xa3])))).toBe(true);
    expect(isDamaged(textOf(Buffer.from('保𠮷')))).toBe(false);
  });

  test('is refused by whoever reads the file, by its name', async () => {
    const files = withFiles({ [letter]: gbk, [deadlines]: gbk, [diagram]: gbk }, (folder) => {
      expect(() => loadTemplates(processes, join(folder, 'notices'))).toThrow('lapse-notice.md is not UTF-8');
      expect(() => loadParameters(parameterSchemas, join(folder, 'parameters'))).toThrow(/deadlines\.json: not UTF-8/);
      return filesOf(folder);
    });
    expect((await readProject(files)).unreadable).toEqual([{ path: diagram, problem: 'is not UTF-8' }]);
  });
});
