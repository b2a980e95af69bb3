/** What the REPL panel's page and the extension tell each other. Plain data: it crosses a frame boundary. */
import type { Range } from '../protocol';

export interface Link {
  readonly label: string;
  readonly uri: string;
  readonly range: Range;
}

/** `stdin`: a line that the program was given. */
export type Stream = 'stdout' | 'stderr' | 'stdin';

/** One thing in the transcript, oldest first. */
export type Item =
  | { readonly kind: 'input'; readonly text: string; readonly from: Link | undefined }
  | { readonly kind: 'output'; readonly stream: Stream; readonly text: string }
  | {
      readonly kind: 'value';
      readonly text: string;
      /** What the form defined. */
      readonly name: string | undefined;
      /** The type, for a definition whose value says nothing. */
      readonly type: string | undefined;
      readonly detail: string;
      readonly evaluationId: string;
      readonly index: number;
    }
  | {
      readonly kind: 'error';
      readonly text: string;
      readonly at: Link | undefined;
      readonly trace: readonly { readonly name: string; readonly at: Link | undefined }[];
    }
  | { readonly kind: 'note'; readonly text: string };

export interface Suggestion {
  readonly label: string;
  readonly insert: string;
  readonly detail: string;
  readonly documentation: string;
}

export type ToPage =
  | {
      /** The whole state, sent when the page loads: it is rebuilt when the panel was hidden. */
      readonly type: 'reset';
      readonly items: readonly Item[];
      readonly history: readonly string[];
      readonly scrollback: number;
    }
  | { readonly type: 'append'; readonly items: readonly Item[] }
  | { readonly type: 'clear' }
  | { readonly type: 'focus' }
  /** Whether a program waits for a line. */
  | { readonly type: 'asking'; readonly asking: boolean }
  | { readonly type: 'state'; readonly label: string; readonly running: boolean; readonly usable: boolean }
  | { readonly type: 'accepted'; readonly text: string; readonly history: readonly string[] }
  | { readonly type: 'incomplete'; readonly text: string; readonly indent: number }
  | { readonly type: 'suggestions'; readonly request: number; readonly items: readonly Suggestion[] }
  | { readonly type: 'hover'; readonly request: number; readonly text: string };

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'enter'; readonly text: string }
  /** What a program reads: a line, or the end of its input. */
  | { readonly type: 'line'; readonly text: string | undefined }
  | { readonly type: 'interrupt' }
  | { readonly type: 'clear' }
  | { readonly type: 'open'; readonly link: Link }
  | { readonly type: 'copy'; readonly evaluationId: string; readonly index: number; readonly text: string }
  | { readonly type: 'complete'; readonly request: number; readonly text: string; readonly offset: number }
  | { readonly type: 'hover'; readonly request: number; readonly text: string; readonly offset: number };
