/** For somebody to look at, who asks for them by `TEST_PICTURES=true`: no test needs one. */
import type { Locator, Page } from 'playwright-core';

export async function takePicture(shown: Page | Locator, path: string): Promise<void> {
  if (process.env['TEST_PICTURES'] === 'true') await shown.screenshot({ path, fullPage: true });
}
