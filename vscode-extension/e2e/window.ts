/** The one window that the cases share, and what more than one of them does in it. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { Host } from './host';
import { until, Workbench } from './workbench';

export const host = new Host();
export let wb: Workbench;

/** From now on the cases work in this window. */
export function useWindow(page: Page): Workbench {
  return (wb = new Workbench(page));
}

/** The chord that everything but evaluating begins with. */
export const CHORD = 'Control+Alt+h';

export async function ready(): Promise<void> {
  await wb.page.locator('.statusbar-item[id*="radicchio.session"] .codicon-check').waitFor();
}

export async function toast(text: RegExp): Promise<string> {
  const found = wb.page.locator('.notification-toast', { hasText: text }).first();
  await found.waitFor();
  return found.innerText();
}

export async function dismissToasts(): Promise<void> {
  await wb.command('Notifications: Clear All Notifications');
  await wb.page.locator('.notification-toast').first().waitFor({ state: 'hidden' });
}

export async function evaluateFile(): Promise<void> {
  await wb.press(CHORD, 'f');
}

/** Puts the cursor into the REPL's input, wherever it is. */
export async function toRepl(): Promise<void> {
  await wb.command('Radicchio: Show REPL');
  await wb.repl.locator('#input').waitFor();
  await wb.repl.locator('#input:focus').waitFor();
}

export async function enter(text: string): Promise<void> {
  await wb.page.keyboard.insertText(text);
  await wb.page.keyboard.press('Enter');
}

async function logText(): Promise<string> {
  return wb.repl.locator('#log').innerText();
}

export async function waitLog(expected: RegExp, timeout = 30_000): Promise<string> {
  return until(`the transcript to have ${expected.source}`, timeout, async () => {
    const text = (await logText()).replaceAll('\u00a0', ' ');
    return expected.test(text) ? text : { not: JSON.stringify(text.slice(-2000)) };
  });
}

export function killServers(): void {
  const servers = host.languageServers();
  assert.notEqual(servers.length, 0, 'a server runs');
  servers.forEach((pid) => process.kill(pid, 'SIGKILL'));
}
