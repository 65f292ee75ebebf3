import type { Callback } from './state.ts';

/** How the API hears of what happens at the agencies. */
export interface News {
  /** Called when there is news for the API. */
  wake: () => void;
  /** Tells the API at once, and keeps nothing: what names a person is not written down. Returns what it answered. */
  tell: (news: Pick<Callback, 'sender' | 'path' | 'body'>) => Promise<string>;
}
