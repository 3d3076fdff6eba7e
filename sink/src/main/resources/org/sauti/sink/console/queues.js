// The queues at the side and the waiting items of the chosen one.

import { now } from './api.js';
import { byId, commentText, make, replaceKeepingFocus } from './dom.js';
import { age, language, number, percent, word } from './words.js';

export function showQueues(queues, chosen, onChoose) {
  byId('queues-empty').hidden = queues.length > 0;
  replaceKeepingFocus(byId('queue-list'), queues.map((queue) =>
    make('li', {}, queueButton(queue, queue.name === chosen, onChoose))));
}

/**
 * Shows waiting items.
 *
 * @param isShown tells of an item whether its text is shown
 * @param onReveal is told of an item whose text somebody wants to see
 */
export function showLines(items, isShown, onReveal) {
  byId('list-empty').hidden = items.length > 0;
  replaceKeepingFocus(byId('lines'), items.map((item) => line(item, isShown(item), onReveal)));
}

function queueButton(queue, isChosen, onChoose) {
  const languages = Object.entries(queue.openByLanguage)
    .sort(([, a], [, b]) => b - a)
    .map(([tag, count]) => `${language(tag)} ${number(count)}`)
    .join(', ');
  const facts = [
    queue.claimed > 0 ? word('claimed', { count: number(queue.claimed) }) : null,
    queue.oldestOpenedAt
      ? word('oldest', { age: age(now() - Date.parse(queue.oldestOpenedAt)) })
      : null,
  ].filter(Boolean).join(' · ');
  return make('button', {
    type: 'button',
    class: queue.open > 0 ? 'queue' : 'queue drained',
    'aria-current': isChosen ? 'true' : null,
    title: languages ? word('byLanguage', { list: languages }) : null,
    'data-focus': `queue ${queue.name}`,
    onclick: () => onChoose(queue.name),
  },
  make('span', { class: 'queue-name' }, queue.name),
  make('span', {
    class: 'queue-open',
    'aria-label': word('waiting', { count: number(queue.open) }),
  }, number(queue.open)),
  make('span', { class: 'queue-facts' }, facts));
}

function line(item, shown, onReveal) {
  const text = commentText(item.text, item.language, shown);
  return make('li', { class: 'line' },
    make('div', { class: 'line-priority', share: item.priority }),
    make('div', { class: 'line-body' },
      make('p', { class: 'chips' },
        item.findings.map((finding) => findingChip(finding, item)),
        make('span', { class: 'quiet' }, word('priority', { percent: percent(item.priority) }))),
      make('div', { class: 'line-text' }, text, shown ? null : revealButton(item, onReveal)),
      make('p', { class: 'quiet' },
        [language(item.language), item.platform, item.community,
          word('ago', { age: age(now() - Date.parse(item.openedAt)) })]
          .filter(Boolean).join(' · '))));
}

/** A harm with how sure the model is of it, and whether that was ever measured. */
export function findingChip(finding, item) {
  const known = { language: language(item.language) };
  return make('span', {
    class: finding.measured ? 'chip' : 'chip unmeasured',
    title: word(finding.measured ? 'measured' : 'notMeasured', known),
  },
  `${word(`harm.${finding.harm}`)} ${percent(finding.confidence)}`,
  finding.measured ? null : make('small', {}, word('notMeasured', known)));
}

function revealButton(item, onReveal) {
  return make('button', {
    type: 'button',
    class: 'reveal',
    'data-focus': `reveal ${item.id}`,
    onclick: () => onReveal(item),
  }, word('show'));
}
