/** Scheme text as coloured spans. Text goes in as text nodes only. */
import { tokenize, type Token } from '../../scheme/lexer';

const FORMS = new Set(
  (
    'and begin case case-lambda cond cond-expand define define-library define-record-type define-syntax define-values ' +
    'delay delay-force do else export guard if import include include-ci lambda let let* let*-values let-syntax ' +
    'let-values letrec letrec* letrec-syntax or parameterize quasiquote quote set! syntax-error syntax-rules unless ' +
    'unquote unquote-splicing when =>'
  ).split(' '),
);

function classOf(token: Token, text: string): string {
  if (token.kind === 'symbol') {
    return FORMS.has(text) ? 'form' : 'name';
  }
  return token.kind;
}

export interface Marks {
  /** Start offsets of brackets to show as a pair. */
  readonly matched: ReadonlySet<number>;
  /** Start offsets of brackets without partner. */
  readonly unmatched: ReadonlySet<number>;
}

interface Options {
  readonly marks?: Marks;
  readonly tokens?: readonly Token[];
  readonly forms?: boolean;
}

const NO_MARKS: Marks = { matched: new Set(), unmatched: new Set() };

/** Code; or data when there are no forms in it to stand out. */
export function highlight(
  text: string,
  { marks = NO_MARKS, tokens = tokenize(text), forms = true }: Options = {},
): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const token of tokens) {
    const source = text.slice(token.start, token.end);
    if (token.kind === 'space') {
      fragment.append(source);
      continue;
    }
    const span = document.createElement('span');
    span.className = forms ? classOf(token, source) : token.kind;
    span.textContent = source;
    span.dataset['at'] = String(token.start);
    span.classList.toggle('matched', marks.matched.has(token.start));
    span.classList.toggle('unmatched', marks.unmatched.has(token.start));
    fragment.append(span);
  }
  return fragment;
}
