// What can be done on a page: by key, by the palette and as the help tells. A page registers its
// commands; those that stay on every page are registered once.

import { dialog, make } from './dom.js';
import { t } from './i18n.js';

let everywhere = [];
let onPage = [];

/**
 * A command. `help` is how the help shows its key, null to leave it out there; what is not `listed`
 * is not in the palette.
 *
 * @typedef {{label: string, key?: string, help?: [string, string] | null, listed?: boolean, run: Function, enabled?: () => boolean}} Command
 */

/** @param {Command[]} commands */
export const setEverywhere = (commands) => { everywhere = commands; };

/** @param {Command[]} commands */
export const setOnPage = (commands) => { onPage = commands; };

const all = () => [...onPage, ...everywhere].filter((command) => command.enabled?.() ?? true);

const isTyping = (target) => target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');

/**
 * The key by the letter on it; on a keyboard of another script by its place, so that the keys work
 * for those who write Arabic or Russian as well.
 */
function keyOf({ key, code }) {
  if (key.length > 1 || /^[ -~]$/.test(key)) return key;
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1].toLowerCase() ?? key;
}

function onKey(event) {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    if (!document.querySelector('dialog[open]')) openPalette();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.key === 'Escape' && isTyping(event.target)) {
    event.target.blur();
    return;
  }
  if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
  const pressed = keyOf(event);
  const found = all().find((command) => command.key === pressed);
  if (!found) return;
  event.preventDefault();
  found.run();
}

export const listen = () => document.addEventListener('keydown', onKey);

/** All keys that do something here. */
export function openHelp() {
  const rows = (commands) => commands.filter((command) => command.key && command.help !== null)
    .map(({ key, label, help }) => help ?? [key, label])
    .map(([key, label]) => make('div', {}, make('dt', {}, make('kbd', {}, key)), make('dd', {}, label)));
  return dialog(t('help.title'), (finish) => [
    make('dl', { class: 'keys' }, rows(onPage), rows(everywhere),
      make('div', {}, make('dt', {}, make('kbd', {}, 'Ctrl'), ' ', make('kbd', {}, 'K')), make('dd', {}, t('help.palette'))),
      make('div', {}, make('dt', {}, make('kbd', {}, 'Esc')), make('dd', {}, t('help.cancel')))),
    make('p', { class: 'hint' }, t('help.typing')),
    make('div', { class: 'row end' },
      make('button', { type: 'button', class: 'primary', onclick: () => finish(null) }, t('common.close'))),
  ]);
}

const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Everything that can be done here, to be found by typing. */
export async function openPalette() {
  const commands = all().filter((command) => command.listed ?? true);
  let shown = [];
  let active = 0;
  const chosen = await dialog(t('palette.title'), (finish) => {
    const options = make('ul', { id: 'palette-list', role: 'listbox', 'aria-label': t('palette.title') });
    const input = make('input', {
      type: 'text', role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'palette-list', autofocus: true,
      'aria-label': t('palette.search'), placeholder: t('palette.search'), autocomplete: 'off', spellcheck: 'false',
    });
    const draw = () => {
      shown = commands.filter((command) => folded(command.label).includes(folded(input.value.trim())));
      active = Math.max(0, Math.min(active, shown.length - 1));
      options.replaceChildren(...shown.map((command, index) => make('li', {
        role: 'option', id: `palette-${index}`, 'aria-selected': String(index === active), onclick: () => finish(command),
      }, make('span', {}, command.label), command.key ? make('kbd', {}, command.key) : null)));
      options.hidden = shown.length === 0;
      input.setAttribute('aria-activedescendant', shown.length > 0 ? `palette-${active}` : '');
      options.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    };
    input.addEventListener('input', () => { active = 0; draw(); });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') active = Math.min(active + 1, shown.length - 1);
      else if (event.key === 'ArrowUp') active = Math.max(active - 1, 0);
      else if (event.key === 'Enter') { if (shown[active]) finish(shown[active]); } else return;
      event.preventDefault();
      draw();
    });
    draw();
    return [input, options];
  }, { class: 'palette' });
  chosen?.run();
}
