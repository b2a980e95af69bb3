/** The browser that shows VS Code. */
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { installInPage } from './page';

/** Where pictures of the window go. */
export const SHOTS = resolve('e2e/shots');

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function browserPath(): string {
  const named = process.env['CHROMIUM'];
  const path = named ?? BROWSERS.find((candidate) => existsSync(candidate));
  if (path === undefined) {
    throw new Error(
      'The end-to-end tests need Chromium: apt-get install chromium, or set CHROMIUM to its path.',
    );
  }
  return path;
}

export async function openBrowser(address: string): Promise<{ browser: Browser; page: Page }> {
  mkdirSync(SHOTS, { recursive: true });
  const browser = await chromium.launch({
    executablePath: browserPath(),
    headless: true,
    args: BROWSER_FLAGS,
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(address).origin });
  await context.addInitScript(installInPage);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await page.locator('.monaco-workbench').waitFor();
  return { browser, page };
}
