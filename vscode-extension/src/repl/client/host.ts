/** The page's line to the extension. */
import type { FromPage, ToPage } from '../messages';

interface VsCode {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCode;

const vscode = acquireVsCodeApi();

export interface Kept {
  readonly draft: string;
}

export function post(message: FromPage): void {
  vscode.postMessage(message);
}

export function keep(state: Kept): void {
  vscode.setState(state);
}

export function kept(): Kept | undefined {
  return vscode.getState() as Kept | undefined;
}

export function listen(take: (message: ToPage) => void): void {
  window.addEventListener('message', (event: MessageEvent<ToPage>) => {
    take(event.data);
  });
}

export function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) {
    throw new Error(`the page has no ${id}`);
  }
  return found;
}
