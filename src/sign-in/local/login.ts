/** The local provider's sign-in page: one chooses who one is. Nothing is checked, and the page says so. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { assurances } from '../../access/index.ts';
import { isIdNumber } from '../../applications/index.ts';
import { type Account, subjectOf } from './accounts.ts';
import { loginPage } from './login-page.ts';

/** A form of some short fields. In bytes. */
const longestForm = 4096;

/** Answers `/login/<uid>`; false: the request is for the provider itself. */
export async function answerLogin(
  provider: Provider,
  accounts: Map<string, Account>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (!request.url?.startsWith('/login/')) return false;
  try {
    const { params } = await provider.interactionDetails(request, response);
    const asked = (typeof params['acr_values'] === 'string' ? params['acr_values'] : '').split(' ');
    const wanted = asked.find((level) => assurances.some((known) => known === level)) ?? 'face';
    if (request.method !== 'POST') return page(response, 200, loginPage({ accounts, wanted }));
    const form = new URLSearchParams(await textOf(request));
    const chosen = chosenIn(form, accounts);
    if (typeof chosen === 'string') return page(response, 400, loginPage({ accounts, wanted, problem: chosen }));
    const subject = subjectOf(chosen);
    accounts.set(subject, chosen);
    const acr = assurances.find((level) => level === form.get('level')) ?? 'face';
    await provider.interactionFinished(request, response, { login: { accountId: subject, acr, remember: true } });
  } catch {
    page(response, 400, loginPage({ accounts, wanted: 'face', problem: '本次登录已经过期，请回到办事页面重新登录。' }));
  }
  return true;
}

function page(response: ServerResponse, status: number, body: string): true {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    'cache-control': 'no-store',
  });
  response.end(body);
  return true;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > longestForm) throw new Error('the form is too large');
  }
  return text;
}

/** The account that was picked, or typed in; a text: what is wrong, in Chinese. */
function chosenIn(form: URLSearchParams, accounts: ReadonlyMap<string, Account>): Account | string {
  const typed = { name: form.get('name')?.trim() ?? '', idNumber: form.get('idNumber')?.trim() ?? '' };
  if (typed.name === '' && typed.idNumber === '') {
    return accounts.get(form.get('account') ?? '') ?? '请选择一个账号，或者填写姓名和公民身份号码。';
  }
  if (typed.name === '' || !isIdNumber(typed.idNumber)) return '请同时填写姓名和18位公民身份号码（虚构的，校验位须正确）。';
  const creditCode = form.get('creditCode')?.trim() ?? '';
  const unitName = form.get('unitName')?.trim() ?? '';
  return { kind: 'person', ...typed, ...(creditCode !== '' && { unit: { creditCode, name: unitName || creditCode } }) };
}
