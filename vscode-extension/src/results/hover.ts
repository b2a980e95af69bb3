/** The hover at the end of a line with a result: the whole value, what printed, types, timings, actions. */
import * as vscode from 'vscode';
import { Method, type ValueResult } from '../protocol';
import type { Server } from '../server/server';
import { codeBlock, plainText } from '../text/inline';
import type { Decorations } from './decorations';
import { endOfLine } from './decorations';
import { timingLine } from './line';
import type { Result } from './model';

/** More than this belongs in an editor, not in a hover. */
const SHOWN = 20_000;

export interface ResultAddress {
  readonly uri: string;
  readonly evaluationId: string;
  readonly index: number;
}

function command(title: string, name: string, address: ResultAddress, tooltip: string): string {
  return `[${title}](command:${name}?${encodeURIComponent(JSON.stringify([address]))} "${tooltip}")`;
}

function actions(result: Result): string {
  const address: ResultAddress = { uri: result.uri, evaluationId: result.evaluationId, index: result.index };
  const items =
    result.phase.kind === 'value'
      ? [
          command('$(copy) Copy', 'radicchio.copyResult', address, 'Copy the whole value'),
          command(
            '$(link-external) Open in Editor',
            'radicchio.openResult',
            address,
            'Open the whole value beside',
          ),
          command(
            '$(layers) Stages',
            'radicchio.showStagesOfResult',
            address,
            'Show how this form was compiled',
          ),
        ]
      : [];
  return [
    ...items,
    command('$(terminal) Show in REPL', 'radicchio.showRepl', address, 'Show the REPL panel'),
  ].join(' &nbsp; ');
}

function place(uri: string | undefined, range: { start: { line: number } } | undefined): string {
  if (uri === undefined || range === undefined) {
    return '';
  }
  const parsed = vscode.Uri.parse(uri);
  const line = range.start.line + 1;
  const name = parsed.path.slice(parsed.path.lastIndexOf('/') + 1);
  return ` [${name}:${line}](${parsed.with({ fragment: `L${line}` }).toString()})`;
}

export class ResultHover implements vscode.HoverProvider {
  constructor(
    private readonly decorations: Decorations,
    private readonly server: Server,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const end = endOfLine(document, position.line);
    const line = this.decorations.lines(document).find((l) => l.line === position.line);
    if (line === undefined || !position.isEqual(end.end)) {
      return undefined;
    }
    const parts = await Promise.all(line.results.map((result) => this.describe(result, token)));
    return new vscode.Hover(
      parts.map((part) => {
        const markdown = new vscode.MarkdownString(part, true);
        markdown.isTrusted = {
          enabledCommands: [
            'radicchio.copyResult',
            'radicchio.openResult',
            'radicchio.showStagesOfResult',
            'radicchio.showRepl',
          ],
        };
        return markdown;
      }),
      end,
    );
  }

  private async describe(result: Result, token: vscode.CancellationToken): Promise<string> {
    const lines: string[] = [];
    if (result.stale) {
      lines.push('*Out of date: this form or something it uses has changed since.*');
    }
    switch (result.phase.kind) {
      case 'value': {
        const event = result.phase.event;
        if (!event.unspecified && event.text !== '') {
          const whole = event.truncated ? await this.whole(result, token) : event.text;
          lines.push(codeBlock(plainText(cut(whole ?? event.text)), 'scheme'));
        }
        lines.push(`${code(event.schemeType)} · ${code(event.wasmType)}`, timingLine(event));
        break;
      }
      case 'error': {
        const { message, condition, irritants, trace } = result.phase.event;
        lines.push(codeBlock(plainText(message), 'text'));
        lines.push(`${code(condition)}${irritants.map((i) => ` ${code(i)}`).join('')}`);
        lines.push(
          ...trace.slice(0, 12).map((frame) => `- in ${code(frame.name)}${place(frame.uri, frame.range)}`),
        );
        break;
      }
      case 'running':
        lines.push('Running. Interrupt it with the command *Radicchio: Interrupt*.');
        break;
      case 'interrupted':
        lines.push('Interrupted. What the form had done until then stays done.');
        break;
      case 'skipped':
      case 'lost':
        lines.push(result.phase.reason);
    }
    if (!result.output.empty) {
      const left = result.output.leftOut;
      lines.push(
        left > 0 ? `Output (${left} characters before this are in the REPL or were left out):` : 'Output:',
      );
      lines.push(codeBlock(cut(result.output.tail), 'text'));
    }
    return [...lines, actions(result)].join('\n\n');
  }

  private async whole(result: Result, token: vscode.CancellationToken): Promise<string | undefined> {
    return wholeValue(this.server, result, token);
  }
}

/** The whole text of a value; undefined when the server no longer keeps it. */
export async function wholeValue(
  server: Server,
  address: { evaluationId: string; index: number },
  token?: vscode.CancellationToken,
): Promise<string | undefined> {
  try {
    const { evaluationId, index } = address;
    return (await server.request<ValueResult>(Method.value, { evaluationId, index }, token)).text;
  } catch {
    return undefined;
  }
}

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function code(text: string): string {
  const plain = plainText(text).replaceAll('\n', ' ');
  const longest = [...plain.matchAll(/`+/g)].reduce((max, run) => Math.max(max, run[0].length), 0);
  const fence = '`'.repeat(longest + 1);
  const pad = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
  return plain === '' ? '' : `${fence}${pad}${plain}${pad}${fence}`;
}
