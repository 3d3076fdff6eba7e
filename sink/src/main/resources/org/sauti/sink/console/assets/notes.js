// What moderators wrote down for each other.

import { now } from './api.js';
import { button, field, make } from './dom.js';
import { ago, t } from './i18n.js';

/**
 * The notes of an item, with a field for another one.
 *
 * @param options text: what was typed so far; onType; onAdd; isOff: whether nothing can be sent
 */
export function notes(item, { text, onType, onAdd, isOff }) {
  const area = make('textarea', {
    id: 'note', rows: '2', maxlength: '2000', dir: 'auto', 'data-focus': 'note', value: text,
    oninput: (event) => onType(event.target.value),
  });
  const add = () => {
    if (area.value.trim()) onAdd(area.value.trim());
  };
  return make('section', { class: 'card', 'aria-labelledby': 'notes-title' },
    make('h2', { id: 'notes-title' }, t('note.title'), ' ', make('kbd', { 'aria-hidden': 'true' }, 'n')),
    (item.notes ?? []).length > 0 ? make('ul', { class: 'notes' }, item.notes.map(view)) : null,
    field(t('note.label'), area),
    make('div', { class: 'row end' }, button(t('note.add'), add, { class: 'small', 'data-focus': 'add note', disabled: isOff })));
}

const view = (note) => make('li', {},
  make('p', { dir: 'auto' }, note.text),
  make('p', { class: 'quiet' }, t('note.by', { moderator: note.moderator, time: ago(now() - Date.parse(note.at)) })));
