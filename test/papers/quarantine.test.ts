/** Files whose row was changed in the database: they do not open, and stand in nobody's way. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '#test';
import { eq, sql } from 'drizzle-orm';
import { papers as rows } from '../../src/cases/schema/index.ts';
import { folderStore, papersIn } from '../../src/papers/index.ts';
import { SealBroken } from '../../src/vault/index.ts';
import { onDatabase } from '../cases/databases.ts';
import { application } from '../cases/fixtures.ts';
import { png } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'quarantine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

onDatabase('a file whose row was changed', (use) => {
  test('is said to be so, and those behind it are scanned', async () => {
    const scan = () => Promise.resolve('clean' as const);
    const papers = papersIn({ cases: use.cases, store: folderStore(folder), suite: 'aes-256-gcm', scanner: { scan } });
    const { caseNumber } = await use.cases.files.create(application(), 'papers');
    const send = (width: number) =>
      papers.takeIn(caseNumber, 'identity-card:copy', { name: 'a.png', content: png({ width, height: 1 }), tooLarge: false }, 'person:1');
    const [changed] = [await send(1), await send(2), await send(3)];
    await use.database
      .update(rows)
      .set({ key: sql`name` })
      .where(eq(rows.id, changed.id));

    const failed: unknown[] = [];
    await papers.scan((error) => failed.push(error));
    expect(failed).toEqual([expect.any(SealBroken)]);
    expect((await papers.of(caseNumber)).map(({ name, state }) => [name, state])).toEqual([
      ['', 'changed'],
      ['a.png', 'clean'],
      ['a.png', 'clean'],
    ]);
    expect(await papers.contentOf(caseNumber, changed.id)).toBeNull();
  });
});
