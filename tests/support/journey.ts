/** Tests of the built page that fail, whatever else they look at, when the page complains or calls elsewhere. */
import { test as base, expect, type Page } from '@playwright/test';

/** What Chromium remarks where no graphics card draws in 3D: of the machine, not of the page. */
const ofTheMachine = /GL Driver Message .*GPU stall due to ReadPixels/;

/**
 * What no visitor should ever cause, collected from now on: errors and warnings on the console (violations of the
 * content security policy among them), uncaught errors, dialogs of the browser, requests to another origin.
 */
export function troublesOf(page: Page, home: string): readonly string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    const serious = ['error', 'warning', 'assert'].includes(message.type());
    if (serious && !ofTheMachine.test(message.text())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('crash', () => troubles.push('The page crashed.'));
  page.on('dialog', (dialog) => {
    troubles.push(`A dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!/^(data|blob):/.test(address) && !address.startsWith(home)) troubles.push(address);
  });
  return troubles;
}

export const test = base.extend<{ readonly troubles: readonly string[] }>({
  troubles: [
    async ({ page, baseURL }, use) => {
      const troubles = troublesOf(page, baseURL ?? '');
      await use(troubles);
      expect(troubles, 'what the page complained of').toEqual([]);
    },
    { auto: true },
  ],
});
