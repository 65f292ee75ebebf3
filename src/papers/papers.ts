/** 材料扫描件: how they are taken in, kept sealed outside the database, passed by the scanner, and opened. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Cases, CaseStateError, type FileKey, type Paper, type WaitingPaper } from '../cases/index.ts';
import { type SuiteName, suiteOf } from '../vault/index.ts';
import { fitPaper, type SentPaper } from './fit.ts';
import type { Scanner } from './scanner.ts';
import type { PaperStore } from './store.ts';

export interface PapersOptions {
  cases: Pick<Cases, 'papers'>;
  store: PaperStore;
  /** With which new files are sealed. */
  suite: SuiteName;
  /** Without one, files are marked as unchecked. */
  scanner?: Scanner | undefined;
}

/** What is known of the content: `unchecked` is what can be opened without that anybody looked for viruses. */
export interface ShownPaper extends Omit<Paper, 'state'> {
  state: Paper['state'] | 'unchecked';
}

export const canBeOpened = ({ state }: ShownPaper): boolean => state === 'clean' || state === 'unchecked';

export interface Papers {
  /** The same content for the same document is taken in once from each hand. @param from who sends it. @throws UnfitPaper, CaseStateError, CaseNotFound */
  takeIn(caseNumber: string, document: string, sent: SentPaper, from: string): Promise<ShownPaper>;
  /** In the order of their coming. */
  of(caseNumber: string): Promise<ShownPaper[]>;
  /** Null where it cannot be opened, is lost, or was changed. */
  contentOf(caseNumber: string, id: string): Promise<Buffer | null>;
  /** Asks the scanner about all that wait. @param failed hears of each that it gave no verdict on: that one stays in quarantine */
  scan(failed: (error: unknown) => void, signal?: AbortSignal): Promise<void>;
  /** Removes files that have no row: what a crash has left, and what was erased. */
  sweep(before: Date): Promise<number>;
}

export function papersIn({ cases: { papers }, store, suite, scanner }: PapersOptions): Papers {
  const shown = (paper: Paper): ShownPaper => ({ ...paper, state: paper.state === 'quarantined' && !scanner ? 'unchecked' : paper.state });

  async function read(id: string, { suite: sealedBy, key }: FileKey): Promise<Buffer | null> {
    const sealed = await store.get(id);
    return sealed && (suiteOf(sealedBy).open(secretOf(key), aboutOf(id), sealed) ?? null);
  }

  async function judge({ scan }: Scanner, { caseNumber, id }: WaitingPaper): Promise<void> {
    const key = await papers.keyOf(caseNumber, id);
    const content = key && (await read(id, key));
    if (!content) throw new Error(`The file ${id} is not in the store, or does not open.`);
    const verdict = await scan(content);
    await papers.judge(id, verdict);
    if (verdict === 'infected') await store.remove([id]);
  }

  /** What is lost or damaged in the store is there again once the same comes again. */
  async function mend(caseNumber: string, { id, state }: Paper, content: Buffer): Promise<void> {
    if (state !== 'clean' && state !== 'quarantined') return;
    const key = await papers.keyOf(caseNumber, id);
    if (key && !(await read(id, key))) await store.put(id, suiteOf(key.suite).seal(secretOf(key.key), aboutOf(id), content));
  }

  return {
    async takeIn(caseNumber, document, sent, from) {
      const { type, name, content } = await fitPaper(sent);
      const [id, key] = [randomUUID(), randomBytes(32).toString('base64url')];
      await store.put(id, suiteOf(suite).seal(secretOf(key), aboutOf(id), content));
      const sha256 = createHash('sha256').update(content).digest('hex');
      const keep = { id, document, name, type, size: content.length, sha256, sentBy: from, key: { suite, key } };
      const kept = await papers.keep(caseNumber, keep).catch(async (error: unknown) => {
        // Of any other error nobody knows whether the row is there: `sweep` looks, once it must be.
        if (error instanceof CaseStateError) await store.remove([id]);
        throw error;
      });
      if (kept.id !== id) {
        await store.remove([id]);
        await mend(caseNumber, kept, content);
      }
      return shown(kept);
    },

    of: async (caseNumber) => (await papers.of(caseNumber)).map(shown),

    async contentOf(caseNumber, id) {
      const found = (await papers.of(caseNumber)).map(shown).find((paper) => paper.id === id);
      if (!found || !canBeOpened(found)) return null;
      const key = await papers.keyOf(caseNumber, id);
      return key && read(id, key);
    },

    async scan(failed, signal) {
      if (!scanner) return;
      for (let next = await papers.waiting(0); next && !signal?.aborted; next = await papers.waiting(next.number))
        await judge(scanner, next).catch(failed);
    },

    async sweep(before) {
      let removed = 0;
      for await (const ids of store.before(before)) {
        const wanted = await papers.wanted(ids);
        const left = ids.filter((id) => !wanted.has(id));
        await store.remove(left);
        removed += left.length;
      }
      return removed;
    },
  };
}

/** Each file has a key of its own, and so no need of a salt. */
const secretOf = (key: string) => ({ key: Buffer.from(key, 'base64url'), salt: Buffer.alloc(0) });
const aboutOf = (id: string): string => `paper|${id}`;
