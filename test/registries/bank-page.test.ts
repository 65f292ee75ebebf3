/** 网上缴款 at the simulator: once a form, whatever is pressed; what cannot be paid is said. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '#test';
import { bankPage } from '../../src/registries/simulator/agencies/bank-page.ts';
import { simulated, type Simulated } from './simulated.ts';

let bank: Simulated;
beforeAll(async () => {
  bank = await simulated();
});
afterAll(() => bank.stop());

const address = (amount: string) =>
  bank.simulator.url + bankPage.replace('{reference}', '0123456789').replace('{kind}', 'remittance').replace('{amount}', amount);

test('a form pays once; another amount by the same form, and what is no amount, is asked again', async () => {
  const form = await (await fetch(address('1234.50'))).text();
  expect(form).toContain('value="1234.50"');
  const [, key = ''] = /name="key" value="([^"]+)"/.exec(form) ?? [];
  const pay = async (fields: Record<string, string>) => {
    const body = new URLSearchParams({ reference: '0123456789', kind: 'remittance', key, ...fields });
    return (await fetch(new URL('/bank/pay', bank.simulator.url), { method: 'POST', body })).text();
  };
  for (const wrong of ['', '0', '４８０', '-1', '1.234', '<b>']) expect(await pay({ amount: wrong })).toContain('金额应为大于0的数');
  const [once, twice] = await Promise.all([pay({ amount: '480' }), pay({ amount: '480.00' })]);
  expect([once, twice]).toEqual([expect.stringContaining('480.00元'), expect.stringContaining('缴款成功')]);
  const body = new URLSearchParams({ reference: '0123456789', kind: 'remittance', key: randomUUID(), amount: '1' });
  const forged = { method: 'POST', body, headers: { 'sec-fetch-site': 'cross-site' } };
  expect((await fetch(new URL('/bank/pay', bank.simulator.url), forged)).status).toBe(403);
  expect(await pay({ amount: '500' })).toContain('刚才已经缴过一笔');
  expect((await bank.state()).transfers).toMatchObject([{ amount: '480.00' }]);
  expect((await fetch(address('1').replace('0123456789', 'x'))).status).toBe(400);
});
