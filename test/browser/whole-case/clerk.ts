/** Somebody of the staff at a desk, with our pages and Tasklist. */
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from '#test';
import { eventually } from '../../engine/records.ts';
import { exampleStaffFile, readStaff } from '../../../src/staff/index.ts';
import { TasklistPage } from '../tasklist-page.ts';
import { looks } from './pictures.ts';
import { openPortal, patience, pause, signIn } from './signed-in.ts';

const desk = { width: 1366, height: 768 };
const { persons } = readStaff(exampleStaffFile);

/** Runs in the browser. */
async function widthOf(image: Element): Promise<number> {
  await (image as HTMLImageElement).decode();
  return (image as HTMLImageElement).naturalWidth;
}

export class Clerk {
  readonly #page: Page;
  readonly #id: string;
  readonly #workList: string;

  private constructor(page: Page, id: string, workList: string) {
    this.#page = page;
    this.#id = id;
    this.#workList = workList;
  }

  /** Signs in at the work list. */
  static async at(browser: Browser, apiUrl: string, id: string): Promise<Clerk> {
    const page = await openPortal(browser, desk);
    const workList = `${apiUrl}/work`;
    await page.goto(workList);
    await signIn(page, { account: String(persons.find((person) => person.id === id)?.name) });
    await page.getByRole('heading', { name: '待办任务' }).waitFor();
    return new Clerk(page, id, workList);
  }

  /** By the ID number of whoever stands there; checks what was filled in and the scan. */
  async finds({ idNumber, caseNumber, scan }: { idNumber: string; caseNumber: string; scan: string }): Promise<void> {
    await this.#page.getByLabel('受理编号、姓名或者公民身份号码').fill(idNumber);
    await this.#page.keyboard.press('Enter');
    await this.#page.getByRole('link', { name: caseNumber }).click();
    await this.#page.getByText(`${idNumber}）`).waitFor();
    await this.#page.getByText('无安置单位').first().waitFor();
    await looks(this.#page, 'case');
    await this.#page.getByRole('link', { name: scan }).click();
    expect(await this.#page.getByRole('img', { name: '扫描件' }).evaluate(widthOf)).toBe(8);
    await this.#page.getByRole('link', { name: '返回案件页' }).click();
  }

  /** From the page of the case. */
  opensTask = (name: string): Promise<TasklistPage> => this.#follow(this.#page.getByRole('link', { name, exact: true }));

  /** From the work list, where it stands once the case has come so far. */
  async takes(name: string, caseNumber: string): Promise<TasklistPage> {
    const task = this.#page.getByRole('row', { name: caseNumber }).getByRole('link', { name });
    await this.#page.goto(this.#workList);
    const look = async (): Promise<true | undefined> => {
      if (await task.isVisible()) return true;
      await this.#page.reload();
      return undefined;
    };
    await eventually(`${name} on the work list`, look, patience, pause);
    return this.#follow(task);
  }

  /** Our page leads to the task; where Tasklist has not heard of it, it says so and one asks again. */
  async #follow(task: Locator): Promise<TasklistPage> {
    await this.#load(task);
    const again = this.#page.getByRole('link', { name: '再试一次' });
    const ask = async (): Promise<true | undefined> => {
      if ((await again.count()) === 0) return true;
      await this.#load(again);
      return undefined;
    };
    await eventually('the task in Tasklist', ask, patience, pause);
    return TasklistPage.at(this.#page, this.#id);
  }

  /** The page behind a link, all of it. */
  async #load(link: Locator): Promise<void> {
    const loaded = this.#page.waitForEvent('load');
    await link.click();
    await loaded;
  }

  leave(): Promise<void> {
    return this.#page.context().close();
  }
}
