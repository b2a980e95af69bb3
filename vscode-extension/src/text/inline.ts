/* eslint-disable no-control-regex -- control characters are what this is about */
/** Makes any text safe and short enough to stand beside code on one line. */

/** Escape sequences of terminals: CSI, OSC and the two-character ones. */
const ESCAPES =
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[PX^_][^\u001b]*(?:\u001b\\)?|[ -/]*[0-~])?|\u009b[0-?]*[ -/]*[@-~]/g;

/** Control characters, and marks that would turn the direction of the text after them. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Program output as plain text: no escape sequence acts and none leaves debris; lines and tabs stay. */
export function plainText(text: string): string {
  return text.replace(ESCAPES, '').replace(INVISIBLE, '\ufffd');
}

/** What a terminal would show of a line in which the cursor went back to its start. */
export function afterCarriageReturns(line: string): string {
  const trimmed = line.endsWith('\r') ? line.slice(0, -1) : line;
  return trimmed.slice(trimmed.lastIndexOf('\r') + 1);
}

/** Cuts to at most `max` UTF-16 units, between characters, with an ellipsis when something is left out. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) {
    return text;
  }
  const end = Math.max(max - 1, 0);
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return `${text.slice(0, splitsPair ? end - 1 : end)}…`;
}

/** The first line of a text, with a sign when there is more. */
export function oneLine(text: string, max: number): string {
  const newline = text.search(/\r?\n/);
  const first = newline < 0 ? text : text.slice(0, newline);
  const more = newline >= 0 && text.slice(newline).trim() !== '';
  const plain = plainText(first).replaceAll('\t', ' ');
  return more ? (plain.length + 1 > max ? shorten(plain, max) : `${plain}…`) : shorten(plain, max);
}

/** Text for a decoration: CSS would fold runs of spaces. */
export function unfoldable(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** A fenced code block that the text cannot close early. */
export function codeBlock(text: string, language: string): string {
  const longest = [...text.matchAll(/`+/g)].reduce((max, run) => Math.max(max, run[0].length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

const UNITS = [
  ['s', 1_000_000_000],
  ['ms', 1_000_000],
  ['µs', 1_000],
] as const;

/** A duration in the unit a person would choose, three digits. */
export function duration(nanoseconds: number): string {
  for (const [unit, size] of UNITS) {
    if (nanoseconds >= size) {
      const value = nanoseconds / size;
      return `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)} ${unit}`;
    }
  }
  return `${nanoseconds} ns`;
}

export function elapsed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const pad = (n: number): string => n.toString().padStart(2, '0');
  if (seconds < 60) {
    return `${seconds} s`;
  }
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${pad(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(seconds % 60)}`;
}

const UNFINISHED = /(?:\u001b(?:\[[0-?]*[ -/]*|[\]PX^_][^\u0007\u001b]{0,256}|[ -/]*)?|[\ud800-\udbff])$/;

/** Plain text of output that arrives in pieces: an escape sequence cut in two does not leave its second half. */
export class PlainStream {
  private held = '';

  push(piece: string): string {
    const text = this.held + piece;
    this.held = UNFINISHED.exec(text)?.[0] ?? '';
    return plainText(text.slice(0, text.length - this.held.length));
  }
}
