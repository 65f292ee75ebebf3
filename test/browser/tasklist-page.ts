/** The real Tasklist in Chromium, in the hands of a clerk. Its own words are English: Tasklist 8.6 has no Chinese ones. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { engineForTests } from '../engine/stack.ts';
import { openBrowser } from '../../tools/pictures/browser.ts';

const PICTURES = join(import.meta.dirname, '..', '..', '.local', 'screenshots', 'tasklist');
const SCREEN = { width: 1440, height: 1000 };
/** Tasklist takes a task over from the engine and asks for news every 5 s. In milliseconds. */
const PATIENCE = 30_000;
/** What a form says until its variables are there. */
const LOADING = '办件内容正在载入';
/** In milliseconds, on a busy machine. */
const FIRST_MOMENT = 5000;
/** How long Tasklist may take for a task's variables on a machine where everything else is being tested. In milliseconds. */
const VARIABLES_ARE_LATE = 180_000;

export class TasklistPage {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Opens Tasklist in a browser of its own and logs in as a person of the example staff. */
  static async logIn(person: string): Promise<TasklistPage> {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage({ viewport: SCREEN, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      await page.goto(`${engineForTests().webappsAddress}/tasklist`);
      const tasklist = new TasklistPage(page);
      await tasklist.#signIn(person);
      await page.getByRole('heading', { name: 'All open tasks' }).waitFor();
      return tasklist;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Where a link has led the person to a task. */
  static async at(page: Page, person: string): Promise<TasklistPage> {
    const tasklist = new TasklistPage(page);
    const login = page.getByLabel('Username');
    await login.or(tasklist.#form).first().waitFor();
    if (await login.isVisible()) await tasklist.#signIn(person);
    await tasklist.#formIsThere();
    await tasklist.reloadUntilLoaded();
    return tasklist;
  }

  async #signIn(person: string): Promise<void> {
    this.#page.setDefaultTimeout(PATIENCE);
    await this.#page.getByLabel('Username').fill(person);
    await this.#page.getByLabel('Password', { exact: true }).fill(engineForTests().password);
    await this.#page.getByRole('button', { name: 'Login' }).click();
  }

  /** Waits until the list of open tasks shows the task, opens it there, and returns what the list says of it. */
  async open(userTaskKey: number): Promise<string> {
    const entry = this.#entry(userTaskKey);
    const said = await entry.innerText();
    await entry.click();
    await this.#page.waitForURL(`**/tasklist/${userTaskKey}*`);
    await this.#formIsThere();
    await this.reloadUntilLoaded();
    return said;
  }

  /** Opens the task the moment that Tasklist knows it, which is before its list shows it, and returns what the form says at first. */
  async openAtOnce(userTaskKey: number): Promise<string> {
    // The form of the task before is not this one's.
    await this.#page.evaluate(goTo, '/tasklist');
    await this.#form.waitFor({ state: 'detached' });
    await this.#page.evaluate(untilKnown, { userTaskKey, patience: PATIENCE });
    await this.#page.evaluate(goTo, `/tasklist/${userTaskKey}`);
    await this.#formIsThere();
    return this.formText();
  }

  /** As the form says: Tasklist takes a task over a moment before its variables and does not ask again. */
  async reloadUntilLoaded(): Promise<void> {
    const giveUp = Date.now() + VARIABLES_ARE_LATE;
    while (!(await this.#isLoaded())) {
      if (Date.now() > giveUp)
        throw new Error(`Tasklist did not have the variables of ${this.#page.url()} within ${VARIABLES_ARE_LATE} ms`);
      await this.#page.reload();
      await this.#formIsThere();
    }
  }

  /** A form says so in its first moment in any case, until it has looked at its variables. */
  #isLoaded(): Promise<boolean> {
    const notice = this.#form.getByText(LOADING);
    return notice.waitFor({ state: 'detached', timeout: FIRST_MOMENT }).then(
      () => true,
      () => false,
    );
  }

  async #formIsThere(): Promise<void> {
    await this.#form.locator('.fjs-form-field-html').first().waitFor();
  }

  /** By the name that Tasklist shows of whom is logged in. */
  async whoIsThere(): Promise<string> {
    const answer = await this.#page.request.get(`${new URL(this.#page.url()).origin}/v1/internal/users/current`);
    return ((await answer.json()) as { displayName: string }).displayName;
  }

  /** The names on the Processes tab: what it offers to start. */
  async offeredToStart(): Promise<string[]> {
    await this.#page.goto(`${new URL(this.#page.url()).origin}/tasklist/processes`);
    const tiles = this.#page.getByTestId('process-tile');
    await tiles.or(this.#page.getByTestId('empty-message')).first().waitFor();
    return tiles.getByRole('heading').allInnerTexts();
  }

  async backToTasks(): Promise<void> {
    await this.#page.goto(`${new URL(this.#page.url()).origin}/tasklist`);
  }

  /** Takes the task on; only then does Tasklist let a clerk write in the form. */
  async claim(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Assign to me' }).click();
    await this.#page.getByTestId('assignee').getByText('Assigned to me').waitFor();
    await this.#form.locator('.fjs-form-field-radio:not(.fjs-readonly)').first().waitFor();
  }

  /** Chooses an answer by a part of its text. */
  async choose(question: string, answer: string): Promise<void> {
    await this.#field(question).locator('.fjs-inline-label label', { hasText: answer }).click();
  }

  async tick(label: string): Promise<void> {
    await this.#form.getByLabel(label).check();
  }

  async write(question: string, text: string): Promise<void> {
    const input = this.#field(question).locator('textarea, input');
    await input.fill(text);
    await input.blur();
  }

  /** Whether the form asks this at present. */
  async asks(question: string): Promise<boolean> {
    return (await this.#field(question).count()) > 0;
  }

  /** Completes the task, by default the one that is open, and waits until Tasklist confirms it, takes it off the list and goes back there. */
  async complete(userTaskKey = Number(/\d+/.exec(new URL(this.#page.url()).pathname)?.[0])): Promise<void> {
    await this.pressComplete();
    await this.#page.getByText('Task completed').first().waitFor();
    await this.#entry(userTaskKey).waitFor({ state: 'detached' });
    await this.#page.waitForURL((url) => !url.pathname.includes(String(userTaskKey)));
  }

  /** Presses the button, whatever comes of it. */
  async pressComplete(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Complete Task' }).click();
  }

  /** What the form complains of at a field; waits until it does. */
  async complaintAt(question: string): Promise<string> {
    return this.#form.locator('.ask', { hasText: `“${question}”` }).innerText();
  }

  /** Follows a link of the form to the window that it opens. */
  async follow(name: string): Promise<Page> {
    const opened = this.#page.context().waitForEvent('page');
    await this.#form.getByRole('link', { name }).click();
    return opened;
  }

  /** Where a link of the form leads, and in which window. */
  linkTo(name: string): Promise<(string | null)[]> {
    return this.#form.getByRole('link', { name }).evaluate((link) => ['href', 'target'].map((attribute) => link.getAttribute(attribute)));
  }

  /** All that the clerk reads in the form, what is folded included. */
  async formText(): Promise<string> {
    await this.#form.locator('details').evaluateAll((folded) => {
      for (const details of folded) details.setAttribute('open', '');
    });
    return this.#form.innerText();
  }

  /** All that is on the page, its address and title included. */
  async everything(): Promise<string> {
    return [this.#page.url(), await this.#page.title(), await this.#page.locator('body').innerText()].join('\n');
  }

  /** A picture of the whole page: the window grows until the form, which scrolls inside it, is all there. */
  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    const hidden = await this.#page
      .getByTestId('embedded-form')
      .evaluateAll((panels) => Math.max(0, ...panels.map((panel) => panel.scrollHeight - panel.clientHeight)));
    await this.#page.setViewportSize({ ...SCREEN, height: SCREEN.height + hidden });
    await this.#page.screenshot({ path: join(PICTURES, `${name}.png`) });
    await this.#page.setViewportSize(SCREEN);
  }

  async close(): Promise<void> {
    await this.#page.context().browser()?.close();
  }

  get #form(): Locator {
    return this.#page.getByTestId('embedded-form').locator('.fjs-form');
  }

  #entry(userTaskKey: number): Locator {
    return this.#page.getByTestId(`task-${userTaskKey}`);
  }

  #field(question: string): Locator {
    return this.#form.locator('.fjs-form-field:not(.fjs-form-field-group)').filter({
      has: this.#page.locator(':scope > .fjs-form-field-label', { hasText: question }),
    });
  }
}

/** What the page offers to scripts. */
interface Globals {
  history: { pushState(state: object, unused: string, url: string): void };
  dispatchEvent(event: Event): boolean;
}

/** Runs in the browser: goes there without loading Tasklist anew, as a click on the list does. */
function goTo(path: string): void {
  const page = globalThis as unknown as Globals;
  page.history.pushState({}, '', path);
  page.dispatchEvent(new Event('popstate'));
}

/** Runs in the browser, which is asked without a pause. */
async function untilKnown({ userTaskKey, patience }: { userTaskKey: number; patience: number }): Promise<void> {
  const giveUp = Date.now() + patience;
  while ((await fetch(`/v1/tasks/${userTaskKey}`)).status !== 200) {
    if (Date.now() > giveUp) throw new Error(`Tasklist does not know the task ${userTaskKey}.`);
  }
}
