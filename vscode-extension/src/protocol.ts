/**
 * The custom messages between this extension and the language server: a mirror of docs/protocol.md, in its order
 * and with its names. Standard LSP messages are vscode-languageclient's business.
 */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export type Scope = 'form' | 'topLevel' | 'enclosing' | 'selection' | 'document' | 'toCursor' | 'text';
export type Origin = 'editor' | 'repl';

// radicchio/evaluate

export interface EvaluateParams {
  readonly textDocument?: { readonly uri: string; readonly version: number };
  readonly text?: string;
  readonly scope: Scope;
  readonly position?: Position;
  readonly range?: Range;
  readonly origin?: Origin;
  readonly evaluationId?: string;
  readonly partialResultToken?: string | number;
  readonly workDoneToken?: string | number;
}

export type Outcome = 'value' | 'error' | 'interrupted' | 'nothing';

export interface EvaluateResult {
  readonly evaluationId: string;
  readonly outcome: Outcome;
  readonly evaluated: number;
  readonly skipped: number;
  readonly value?: string;
  readonly message?: string;
  readonly nanoseconds: number;
}

// Events

export interface QueuedEvent {
  readonly kind: 'queued';
  readonly ahead: number;
}

export interface StartedEvent {
  readonly kind: 'started';
  readonly range?: Range;
  readonly index: number;
  readonly count: number;
  readonly origin: Origin;
  readonly text: string;
}

export interface OutputEvent {
  readonly kind: 'output';
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
  readonly dropped: number;
}

export interface Timings {
  readonly read: number;
  readonly expand: number;
  readonly compile: number;
  readonly load: number;
  readonly run: number;
  readonly print: number;
  readonly moduleBytes: number;
}

export interface ValueEvent {
  readonly kind: 'value';
  readonly range?: Range;
  readonly index: number;
  readonly text: string;
  readonly truncated: boolean;
  readonly name?: string;
  readonly unspecified: boolean;
  readonly schemeType: string;
  readonly wasmType: string;
  readonly engine: 'compiled' | 'interpreted';
  readonly timings: Timings;
}

export interface TraceFrame {
  readonly name: string;
  readonly uri?: string;
  readonly range?: Range;
}

export interface ErrorEvent {
  readonly kind: 'error';
  readonly range?: Range;
  readonly uri?: string;
  readonly index: number;
  readonly phase: 'read' | 'expand' | 'compile' | 'run';
  readonly message: string;
  readonly condition: string;
  readonly irritants: readonly string[];
  readonly trace: readonly TraceFrame[];
}

export interface InterruptedEvent {
  readonly kind: 'interrupted';
  readonly range?: Range;
  readonly index: number;
}

export interface SkippedEvent {
  readonly kind: 'skipped';
  readonly ranges: readonly Range[];
  readonly reason: string;
}

export type EvaluationEvent =
  QueuedEvent | StartedEvent | OutputEvent | ValueEvent | ErrorEvent | InterruptedEvent | SkippedEvent;

export interface EvaluationEvents {
  readonly evaluationId: string;
  readonly events: readonly EvaluationEvent[];
}

// The other requests

export interface InterruptParams {
  readonly evaluationId?: string;
}

export interface InterruptResult {
  readonly interrupted: boolean;
}

export interface ResetResult {
  readonly generation: number;
}

export interface BindingsParams {
  readonly prefix?: string;
}

export interface SessionBinding {
  readonly name: string;
  readonly value: string;
  readonly truncated: boolean;
  readonly schemeType: string;
  readonly wasmType: string;
  readonly uri?: string;
  readonly range?: Range;
}

export interface BindingsResult {
  readonly bindings: readonly SessionBinding[];
}

export interface ValueParams {
  readonly evaluationId: string;
  readonly index: number;
}

export interface ValueResult {
  readonly text: string;
  readonly truncated: boolean;
  readonly schemeType: string;
  readonly wasmType: string;
}

export const STAGES = ['read', 'expand', 'core', 'optimized', 'closed', 'types', 'wat', 'wasm'] as const;
export type Stage = (typeof STAGES)[number];

export interface InspectParams {
  readonly textDocument?: { readonly uri: string };
  readonly position?: Position;
  readonly text?: string;
  readonly stage: Stage;
}

export interface InspectResult {
  readonly stage: string;
  readonly title: string;
  readonly language: string;
  readonly text: string;
}

export interface CompleteParams {
  readonly text: string;
}

export interface CompleteResult {
  readonly complete: boolean;
  readonly indent: number;
  readonly message?: string;
}

export interface ReplPositionParams {
  readonly text: string;
  readonly offset: number;
}

// Notifications from the server

export type SessionState = 'starting' | 'ready' | 'running' | 'error';

export interface SessionStatus {
  readonly state: SessionState;
  readonly evaluationId?: string;
  readonly generation: number;
  readonly since?: number;
  readonly message?: string;
  readonly queue: number;
  readonly memoryBytes: number;
}

// Requests from the server

export interface PermitParams {
  readonly kind: 'files';
  readonly folder: string;
}

export interface PermitResult {
  readonly granted: boolean;
}

export interface ReadInputResult {
  /** Absent at the end of the input. */
  readonly text?: string;
}

export interface InitializationOptions {
  readonly transcript?: boolean;
  readonly maxMemoryMiB?: number;
  readonly engine?: 'auto' | 'compiled' | 'interpreted';
  readonly trusted?: boolean;
}

export const Method = {
  evaluate: 'radicchio/evaluate',
  interrupt: 'radicchio/interrupt',
  reset: 'radicchio/reset',
  bindings: 'radicchio/bindings',
  value: 'radicchio/value',
  inspect: 'radicchio/inspect',
  complete: 'radicchio/complete',
  replCompletion: 'radicchio/replCompletion',
  replHover: 'radicchio/replHover',
  session: 'radicchio/session',
  event: 'radicchio/event',
  permit: 'radicchio/permit',
  readInput: 'radicchio/readInput',
} as const;

/** The LSP error codes that docs/protocol.md names. */
export const ErrorCode = {
  invalidParams: -32602,
  contentModified: -32801,
  requestCancelled: -32800,
  requestFailed: -32803,
} as const;
