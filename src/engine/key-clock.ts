/**
 * How old a job is. The engine does not tell, but its keys grow with time: a job was created before whatever has a greater
 * key, such as a message that was published since.
 */

/** The partition is in the upper bits of a key; each has a count of its own. */
const partitionBits = 51n;
const partitionOf = (key: bigint): bigint => key >> partitionBits;

/** Older than this is all the same; finer than a second too. */
const mostNotes = 3_600;
const apartMs = 1_000;

interface Note {
  readonly key: bigint;
  readonly at: number;
}

export interface KeyClock {
  /** The engine has just given this key. */
  note(key: string): void;
  /** At least so old, in milliseconds; a job from before the first note counts from it. */
  ageMs(key: string): number;
}

/** @param now monotonic, in milliseconds */
export function keyClock(now: () => number = () => performance.now()): KeyClock {
  const notes = new Map<bigint, Note[]>();
  return {
    note(text) {
      const key = BigInt(text);
      const own = notes.get(partitionOf(key)) ?? [];
      notes.set(partitionOf(key), own);
      const last = own.at(-1);
      if (last && (now() - last.at < apartMs || key < last.key)) return;
      own.push({ key, at: now() });
      if (own.length > mostNotes) own.splice(0, own.length - mostNotes);
    },
    ageMs(text) {
      const key = BigInt(text);
      const later = (notes.get(partitionOf(key)) ?? []).find((note) => note.key >= key);
      return later ? now() - later.at : 0;
    },
  };
}

/** Of this process: whatever learns a new key tells it. */
export const engineKeys = keyClock();
