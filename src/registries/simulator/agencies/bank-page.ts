/** 银行网上缴款: what the payer sees behind the address of a payment. By hand, what `transfers` is by program. */
import { randomUUID } from 'node:crypto';
import express, { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { html, Html } from '../../../html.ts';
import { Money } from '../../../policy/index.ts';
import { Refusal } from '../answering.ts';
import { payment } from '../callbacks.ts';
import { once } from '../once.ts';
import type { Store } from '../state.ts';

/** Of this page at the simulator's address: what the application fills in. */
export const bankPage = '/bank/pay?reference={reference}&kind={kind}&amount={amount}';

const path = '/bank/pay';
const kindNames = { personalShare: '个人应缴部分', remittance: '向征缴机构缴款' } as const;

const paidFor = z.object({ reference: z.string().regex(/^\d{10}$/), kind: z.enum(['personalShare', 'remittance']) });
const asked = paidFor.extend({ amount: z.string().default('') });
const sent = asked.extend({ key: z.uuid() });
/** As it is typed: with or without the fen. */
const amountTyped = /^\d{1,12}(\.\d{1,2})?$/;

export function payInBrowser(store: Store, wake: () => void): Router {
  const router = Router();
  router.get(path, (request, response) => {
    response.type('html').send(form({ ...read(asked, request.query), key: randomUUID() }));
  });
  router.post(path, fromHere, express.urlencoded({ extended: false }), (request, response) => {
    const given = read(sent, request.body);
    const amount = amountTyped.test(given.amount.trim()) ? Money.of(given.amount.trim()) : Money.zero;
    if (amount.isZero()) {
      response.type('html').send(form(given, '金额应为大于0的数，例如1234.50，请更正。'));
      return;
    }
    const paid = { ...given, amount: amount.toString() };
    response
      .type('html')
      .send(
        pay(paid) ? receipt(paid) : form({ ...given, key: randomUUID() }, '刚才已经缴过一笔，金额不同。确需再缴的，请核对后再次确认。'),
      );
  });
  return router;

  /** Pressed twice, it is paid once. False: the same form has paid another amount. */
  function pay({ key, reference, kind, amount }: z.output<typeof sent>): boolean {
    const paidOn = store.today();
    // The payer writes the reference: the case number no bank knows.
    const order = { kind: 'transfer', idempotencyKey: key, caseNumber: reference, amount, months: null } as const;
    try {
      once(store, { ...order, content: { reference, kind, amount } }, (number) => ({
        answer: { transferNumber: number, paidOn, amount },
        callback: payment({ sender: 'bank', caseNumber: reference, paymentReference: reference, kind, amount, paidOn, reference: number }),
      }));
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
    wake();
    return true;
  }
}

/** A page of another site pays nothing in the payer's place. @throws Refusal 403 */
const fromHere: RequestHandler = (request, _response, next) => {
  const site = request.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') throw new Refusal(403, ['the form of a payment comes from another site']);
  next();
};

/** @throws Refusal 400 for an address that no letter and no page of ours has */
function read<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Refusal(400, ['the address of a payment has a reference of ten digits and a kind']);
  return parsed.data;
}

const style = `
body { font: 16px/1.6 "Noto Sans SC", "Microsoft YaHei", sans-serif; max-width: 40rem; margin: 0 auto; padding: 1rem; color: #1b1b1b; }
.warning { background: #fff4d6; border: 1px solid #d9a400; padding: .6rem .8rem; }
.problem { background: #fde8e8; border: 1px solid #b3261e; padding: .6rem .8rem; }
input { font: inherit; width: 100%; box-sizing: border-box; padding: .4rem; }
button { font: inherit; padding: .5rem 1.5rem; background: #0b5cad; color: #fff; border: 0; }
`;

const page = (body: Html): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>示例银行网上缴款（仅供开发和测试）</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>示例银行网上缴款</h1>
          <p class="warning">仅供开发和测试：没有真实的资金。</p>
          ${body}
        </main>
      </body>
    </html>`.text;

const form = ({ reference, kind, amount, key }: z.output<typeof sent>, problem?: string): string =>
  page(
    html`${problem === undefined ? undefined : html`<p class="problem" role="alert">${problem}</p>`}
      <form method="post" action="${path}">
        <p>款项：${kindNames[kind]}</p>
        <p>缴款编号：${reference}</p>
        <p>
          <label for="amount">金额（元）</label>
          <input id="amount" name="amount" value="${amount}" inputmode="decimal" autocomplete="off" />
        </p>
        ${Object.entries({ reference, kind, key }).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <button>确认缴款</button>
      </form>`,
  );

const receipt = ({ reference, kind, amount }: z.output<typeof sent>): string =>
  page(
    html`<h2>缴款成功</h2>
      <p>${kindNames[kind]}${amount}元，缴款编号${reference}。</p>
      <p>请关闭本页，回到社会保险网上办事，在办理进度中查看到账情况。</p>`,
  );
