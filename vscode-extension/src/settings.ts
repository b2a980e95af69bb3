/** The extension's settings, read when they are needed so that a change counts at once. */
import * as vscode from 'vscode';
import type { InitializationOptions } from './protocol';

export const SECTION = 'radicchio';

export interface Settings {
  readonly javaHome: string;
  readonly maxMemoryMiB: number;
  readonly engine: 'auto' | 'compiled' | 'interpreted';
  readonly inlineMaxLength: number;
  readonly inlineEnabled: boolean;
  readonly replShowEditorEvaluations: boolean;
  readonly scrollback: number;
}

export function settings(): Settings {
  const section = vscode.workspace.getConfiguration(SECTION);
  const engine = section.get<string>('engine', 'auto');
  return {
    javaHome: section.get<string>('javaHome', '').trim(),
    maxMemoryMiB: section.get<number>('maxMemoryMiB', 512),
    engine: engine === 'compiled' || engine === 'interpreted' ? engine : 'auto',
    inlineMaxLength: section.get<number>('inlineResults.maxLength', 120),
    inlineEnabled: section.get<boolean>('inlineResults.enabled', true),
    replShowEditorEvaluations: section.get<boolean>('repl.showEditorEvaluations', true),
    scrollback: section.get<number>('repl.scrollback', 5000),
  };
}

/** What the server is told when it starts and whenever it changes. */
export function serverOptions(): InitializationOptions {
  const { maxMemoryMiB, engine } = settings();
  return { transcript: true, maxMemoryMiB, engine, trusted: vscode.workspace.isTrusted };
}
