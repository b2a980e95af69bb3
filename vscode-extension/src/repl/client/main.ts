/** The REPL panel's page: puts the parts together. */
import type { ToPage } from '../messages';
import { element, kept, listen, post } from './host';
import { Input } from './input';
import { Log } from './log';
import { Tip } from './tip';

const root = element('log', HTMLElement);
const state = element('state', HTMLElement);
const interrupt = element('interrupt', HTMLButtonElement);
const clear = element('clear', HTMLButtonElement);
const textArea = element('input', HTMLTextAreaElement);
const mirror = element('mirror', HTMLElement);

const log = new Log(root, 5000);
const tip = new Tip(element('tip', HTMLElement), textArea, mirror);
const input = new Input(
  {
    input: textArea,
    mirror,
    prompt: element('prompt', HTMLElement),
    list: element('suggestions', HTMLElement),
    searchBox: element('search', HTMLElement),
    query: element('query', HTMLInputElement),
    hit: element('hit', HTMLElement),
  },
  {
    interrupt: () => {
      post({ type: 'interrupt' });
      return !interrupt.disabled;
    },
    clear: () => {
      post({ type: 'clear' });
    },
    explain: (offset) => {
      tip.ask(offset);
    },
  },
);

function take(message: ToPage): void {
  switch (message.type) {
    case 'reset':
      input.setHistory(message.history);
      log.reset(message.items, message.scrollback);
      break;
    case 'append':
      log.append(message.items);
      break;
    case 'clear':
      log.clear();
      break;
    case 'focus':
      input.focus();
      break;
    case 'asking':
      input.ask(message.asking);
      break;
    case 'state':
      state.textContent = message.label;
      state.title = message.label;
      state.classList.toggle('running', message.running);
      interrupt.disabled = !message.running;
      textArea.disabled = !message.usable;
      break;
    case 'accepted':
      input.setHistory(message.history);
      input.accepted(message.text);
      log.toEnd();
      break;
    case 'incomplete':
      input.incomplete(message.text, message.indent);
      break;
    case 'suggestions':
      input.suggest(message.request, message.items);
      break;
    case 'hover':
      tip.show(message.request, message.text);
      break;
  }
}

interrupt.addEventListener('click', () => {
  post({ type: 'interrupt' });
});
clear.addEventListener('click', () => {
  post({ type: 'clear' });
  input.focus();
});
// A click on the empty part of the page goes to the input, as in a terminal; selecting text does not.
root.addEventListener('click', (event) => {
  if (event.target === root && window.getSelection()?.isCollapsed !== false) {
    input.focus();
  }
});

listen(take);
input.setText(kept()?.draft ?? '');
post({ type: 'ready' });
