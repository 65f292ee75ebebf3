/** The window of the system under test, at which everybody may be served. */
import { windowClerk } from '../../tools/demo/cast.ts';
import { sessionsAt } from '../../tools/shared/sign-in.ts';

/** By the address of the API. */
const windows = new Map<string, ReturnType<typeof sessionsAt>>();

/** The headers of the window's clerk. */
export async function atTheWindow(apiUrl: string): Promise<{ cookie: string }> {
  const session = windows.get(apiUrl) ?? sessionsAt(apiUrl);
  windows.set(apiUrl, session);
  return session(windowClerk);
}

/** Once the system has stopped: another one may get its port, and knows nobody yet. */
export function closeTheWindow(apiUrl: string): void {
  windows.delete(apiUrl);
}
