/** What somebody does with a page on a telephone: presses what it shows by its words, and nothing that it does not show. */
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../../engine/records.ts';
import { jpeg } from '../../papers/files.ts';

export const telephone = { width: 390, height: 844 };

export class Telephone {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  press = (name: string, role: 'button' | 'link' = 'button'): Promise<void> =>
    this.page.getByRole('main').getByRole(role, { name, exact: true }).click();

  follow = (name: string): Promise<void> => this.press(name, 'link');

  reads = (text: string): Promise<void> => this.page.getByRole('main').getByText(text).filter({ visible: true }).first().waitFor();

  /** A question and its answer. */
  choose = (question: string, answer: string): Promise<void> =>
    this.page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();

  write = (label: string, text: string): Promise<void> => this.page.getByLabel(label).fill(text);

  /** On a page of the application's form, which says which it is. */
  at = (step: string): Promise<void> =>
    this.page.getByRole('heading', { name: step, exact: true }).and(this.page.locator(':focus')).waitFor();

  /** In that form, which says what is wanted until it has been given. Drawn anew at that moment it loses what was typed: one sees it and types again. */
  async fillIn(given: Readonly<Record<string, string>>): Promise<void> {
    await eventually(`${Object.keys(given).join('、')} to be taken`, async () => {
      for (const [label, text] of Object.entries(given)) {
        const field = this.page.getByLabel(label).last();
        if ((await field.inputValue()) === text) continue;
        await field.fill(text);
        await field.press('Tab');
      }
      const wanted = this.page.getByText(new RegExp(`请填写“(${Object.keys(given).join('|')})”`));
      return (await wanted.filter({ visible: true }).count()) === 0 ? true : undefined;
    });
  }

  /** In that form, from the last question that offers it. */
  mark = (answer: string): Promise<void> => this.page.getByLabel(answer).last().check();

  /** Without a pointer: as many keys as it takes, within reason. */
  async reach(target: Locator): Promise<void> {
    const held = target.and(this.page.locator(':focus'));
    for (let keys = 0; keys < 10 && (await held.count()) === 0; keys++) await this.page.keyboard.press('Tab');
    await held.waitFor();
  }

  /** A scan. @param which document it is, where the page asks */
  async send(document: string, name: string, which?: string): Promise<void> {
    const card = this.page.getByRole('region', { name: document });
    if (which) await card.getByLabel('是哪一项材料').selectOption(which);
    await card.getByLabel('选择文件或者拍照').setInputFiles({ name, mimeType: 'image/jpeg', buffer: jpeg() });
    await card.getByRole('button', { name: '上传' }).click();
    await this.page.getByRole('heading', { name: '文件已经收到' }).waitFor();
    await this.page.getByRole('link', { name }).waitFor();
  }
}
