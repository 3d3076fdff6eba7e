// What lies around a comment: its thread, and what its author wrote and its targets were sent before.

import { now } from './api.js';
import { commentText } from './comment.js';
import { make, shortId } from './dom.js';
import { ago, list, moment, t } from './i18n.js';
import { blur } from './session.js';

/** The comments of the thread before and after, with the one in focus among them. */
export function thread(item, context, { shown, onToggle }) {
  const told = context?.thread?.length > 0 ? context.thread : item.thread ?? [];
  const others = told.filter((comment) => comment.commentId !== item.comment.commentId);
  if (others.length === 0) return null;
  const at = Date.parse(item.comment.createdAt ?? item.comment.occurredAt);
  const before = others.filter((comment) => Date.parse(comment.occurredAt) <= at);
  const after = others.filter((comment) => Date.parse(comment.occurredAt) > at);
  const line = (comment) => make('li', { class: comment.authorId && comment.authorId === item.comment.authorId ? 'same' : null },
    make('p', { class: 'quiet' },
      make('span', {}, comment.authorId === item.comment.authorId ? t('thread.sameAuthor') : t('thread.other')),
      ' ', make('time', { datetime: comment.occurredAt, title: moment(comment.occurredAt) }, ago(now() - Date.parse(comment.occurredAt))),
      comment.action ? [' ', make('span', { class: 'tag' }, t(`action.${comment.action}`))]
        : comment.state === 'OPEN' ? [' ', make('span', { class: 'tag' }, t('thread.waiting'))] : null,
      comment.itemId ? [' ', make('a', { href: `#/work/${comment.itemId}` }, t('thread.open'))] : null),
    comment.text === null ? make('p', { class: 'quiet' }, t('work.noText'))
      : commentText(comment.text, null, [], { blur: blur(), shown, whole: Boolean(comment.itemId), onReveal: onToggle }));
  return make('section', { class: 'card thread', 'aria-labelledby': 'thread-title' },
    make('h2', { id: 'thread-title' }, t('thread.title')),
    before.length > 0 ? make('ol', {}, before.map(line)) : null,
    make('p', { class: 'here' }, t('thread.here')),
    after.length > 0 ? make('ol', {}, after.map(line)) : null);
}

/** How often the author was decided on, and how often the targets were written to. */
export function people(item, context) {
  const { authorId, targetIds } = item.comment;
  if (!authorId && targetIds.length === 0) return null;
  return make('section', { class: 'card', 'aria-labelledby': 'people-title' },
    make('h2', { id: 'people-title' }, t('people.title')),
    authorId ? person(t('people.author'), authorId, context?.author) : null,
    targetIds.map((id) => person(t('people.target'), id, context?.targets?.find((target) => target.id === id))));
}

function person(role, id, history) {
  const facts = history && [
    history.open > 0 ? t('people.open', { count: history.open }) : null,
    history.decided > 0 ? t('people.decided', { count: history.decided }) : null,
    history.removed > 0 ? t('people.removed', { count: history.removed }) : null,
  ].filter(Boolean);
  return make('div', { class: 'person' },
    make('p', {}, make('strong', {}, role), ' ', shortId(id)),
    make('p', { class: 'quiet' }, !history ? t('people.loading') : facts.length > 0 ? list(facts) : t('people.nothing')),
    history?.items?.length > 0 ? make('ul', { class: 'plain' }, history.items.slice(0, 5).map((line) =>
      make('li', {}, make('a', { href: `#/work/${line.id}` }, list(line.findings.slice(0, 2).map(({ harm }) => t(`harm.${harm}`))) || t('severity.none')),
        ' ', make('span', { class: 'quiet' }, ago(now() - Date.parse(line.openedAt)))))) : null);
}
