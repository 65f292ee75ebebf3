/** Signs in at a running system as a person at a browser would: to the identity provider, through its page, and back. */
import { type Account, subjectOf } from '../../src/sign-in/local/index.ts';
import type { Assurance } from '../../src/access/index.ts';

/** The header that goes with each request of who has signed in. */

export type SignedIn = { cookie: string };

/** The system does not let somebody in. Chinese. */
export class SignInFailed extends Error {
  override name = 'SignInFailed';
}

/**
 * At the local provider, which takes whoever is named.
 *
 * @throws SignInFailed, TypeError where nobody listens
 */
export async function signIn(apiUrl: string, account: Account, level: Assurance = 'face'): Promise<SignedIn> {
  const browser = new Browser();
  const page = await browser.follow(`${apiUrl}/sign-in?level=${level}`, (url) => url.pathname.startsWith('/login/'));
  const done = await browser.follow(
    page.href,
    (url) => url.origin === new URL(apiUrl).origin && url.pathname === '/api/me',
    formOf(account, level),
  );
  const me = (await (await browser.get(done)).json()) as { kind: string };
  if (me.kind === 'nobody') throw new SignInFailed('登录没有完成。请确认系统由npm start启动，并且使用本机身份提供方。');
  return { cookie: browser.cookiesOf(new URL(apiUrl)) };
}

/** Each account signs in once, when it is first needed. */
export function sessionsAt(apiUrl: string): (account: Account) => Promise<SignedIn> {
  const sessions = new Map<string, Promise<SignedIn>>();
  return (account) => {
    const subject = subjectOf(account);
    const session = sessions.get(subject) ?? signIn(apiUrl, account);
    sessions.set(subject, session);
    session.catch(() => sessions.delete(subject));
    return session;
  };
}

function formOf(account: Account, level: Assurance): URLSearchParams {
  if (account.kind === 'staff') return new URLSearchParams({ account: subjectOf(account), level });
  const { name, idNumber, unit } = account;
  return new URLSearchParams({ name, idNumber, level, ...(unit && { creditCode: unit.creditCode, unitName: unit.name }) });
}

/** So many turns a sign-in never takes. */
const longestWay = 10;

class Browser {
  /** By host, by name. */
  readonly #cookies = new Map<string, Map<string, string>>();

  /** Goes where it is sent, until it gets to what `there` describes, which is not opened. `form`: sent to the first address. */
  async follow(start: string, there: (url: URL) => boolean, form?: URLSearchParams): Promise<URL> {
    let url = new URL(start);
    let body: URLSearchParams | undefined = form;
    for (let turn = 0; turn < longestWay; turn++) {
      const response = await this.#ask(url, body);
      const next = response.headers.get('location');
      if (next === null) throw new SignInFailed(`登录没有完成（${url.pathname}：${response.status}）：${textOf(await response.text())}`);
      await response.body?.cancel();
      url = new URL(next, url);
      body = undefined;
      if (there(url)) return url;
    }
    throw new SignInFailed('登录没有完成：转向次数过多。');
  }

  get(url: URL): Promise<Response> {
    return this.#ask(url);
  }

  cookiesOf({ host }: URL): string {
    return [...(this.#cookies.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async #ask(url: URL, form?: URLSearchParams): Promise<Response> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: this.cookiesOf(url) },
      ...(form && { method: 'POST', body: form }),
      signal: AbortSignal.timeout(20_000),
    });
    const held = this.#cookies.get(url.host) ?? new Map<string, string>();
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      held.set(name, value);
    }
    this.#cookies.set(url.host, held);
    return response;
  }
}

/** The words of an answer, be it a page or JSON. */
const textOf = (answer: string): string =>
  answer
    .replace(/<style>[^]*<\/style>|<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 300);
