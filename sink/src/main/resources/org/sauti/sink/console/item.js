// One item in focus: what was found first, then the text, then everything that is known.

import { now } from './api.js';
import { commentText, make, shortId } from './dom.js';
import { findingChip } from './queues.js';
import { age, countdown, language, percent, time, word } from './words.js';

const ACTIONS = ['NO_ACTION', 'REMOVE', 'WARN', 'RESTRICT'];

/**
 * Shows an item.
 *
 * @param item the item as the service gives it
 * @param options shown: whether texts are shown; advance: whether to take the next one after;
 *     mine: whether the moderator has it; onToggleText, onRelease, onBack, onAdvance, onDecide
 */
export function itemView(item, options) {
  return [
    heading(item, options),
    make('div', { class: 'item-columns' },
      make('div', {},
        summary(item),
        words(item, options),
        options.mine ? decisionForm(options) : null,
        history(item)),
      make('div', {}, scores(item), context(item), provenance(item))),
  ];
}

/** How long the claim still lasts, in milliseconds; null without one. */
export const claimLeft = (item) =>
  item.claim ? Date.parse(item.claim.expiresAt) - now() : null;

function heading(item, options) {
  return make('div', { class: 'bar-top' },
    make('h2', { id: 'item-title', tabindex: '-1' },
      item.queue, ' ', make('small', { class: 'quiet' },
        word('itemTitle', { id: item.id.slice(0, 8) }))),
    options.mine
      ? make('p', { id: 'claim', class: 'claim' },
          word('yours', { time: countdown(claimLeft(item)) }))
      : null,
    options.mine
      ? make('button', { type: 'button', onclick: options.onRelease }, word('release'))
      : make('button', { type: 'button', onclick: options.onBack }, word('back')));
}

function summary(item) {
  const known = { language: item.verdict?.language };
  return make('section', { class: 'card', 'aria-label': word('reasons') },
    make('h3', {}, word('reasons')),
    make('div', { class: 'priority', share: item.priority },
      make('span', {}, word('priority', { percent: percent(item.priority) }))),
    make('p', { class: 'chips' }, item.findings.map((finding) => findingChip(finding, known))),
    make('ul', { class: 'reasons' }, item.reasons.map((reason) => make('li', {}, reason))));
}

function words(item, options) {
  const { text, url } = item.comment;
  if (text === null) return make('p', { class: 'card quiet' }, word('noText'));
  return make('section', { class: 'card', 'aria-label': word('comment') },
    commentText(text, item.verdict.language, options.shown, marks(item.verdict)),
    make('p', { class: 'row' },
      make('button', { type: 'button', 'data-focus': 'text', onclick: options.onToggleText },
        word(options.shown ? 'hide' : 'show'), ' ', make('kbd', {}, 'b')),
      originalLink(url)));
}

/** What carried the scores and what rules found, as marks in the text. */
function marks({ highlights, ruleMatches }) {
  const carried = highlights.map(({ harm, span, weight }) => ({
    ...span,
    share: weight,
    title: word('carried', { harm: word(`harm.${harm}`), percent: percent(weight) }),
  }));
  const found = ruleMatches.flatMap(({ rule, harm, spans }) => spans.map((span) => ({
    ...span,
    share: 1,
    title: word('byRule', { harm: word(`harm.${harm}`), rule }),
  })));
  return [...carried, ...found];
}

function originalLink(url) {
  if (!url || !/^https?:\/\//i.test(url)) return null;
  return make('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, word('original'));
}

function decisionForm(options) {
  const reason = make('textarea', {
    id: 'reason', 'data-focus': 'reason', rows: '2', maxlength: '2000', required: true,
    'aria-describedby': 'reason-missing',
  });
  const missing = make('p', { id: 'reason-missing', class: 'problem-text', role: 'alert' });
  const decide = (action) => {
    if (!reason.value.trim()) {
      missing.textContent = word('reasonMissing');
      reason.setAttribute('aria-invalid', 'true');
      reason.focus();
      return;
    }
    options.onDecide(action, reason.value);
  };
  return make('form', { class: 'card decide', 'aria-label': word('decide'), onsubmit: (e) => e.preventDefault() },
    make('label', { for: 'reason' }, word('reason')),
    reason,
    missing,
    make('div', { class: 'row actions' },
      ACTIONS.map((action) => make('button', {
        type: 'button', class: `action ${action.toLowerCase()}`, onclick: () => decide(action),
      }, word(`action.${action}`)))),
    make('label', { class: 'check' },
      make('input', {
        type: 'checkbox', checked: options.advance, onchange: (e) => options.onAdvance(e.target.checked),
      }), word('advance')));
}

function scores(item) {
  if (!item.verdict) return null;
  const policy = new Map(item.findings.map((finding) => [finding.harm, finding.threshold]));
  const byProbability = [...item.verdict.scores].sort((a, b) => b.probability - a.probability);
  return make('section', { class: 'card', 'aria-label': word('scores') },
    make('h3', {}, word('scores')),
    make('p', { class: 'quiet' }, word('scoresHelp')),
    make('ul', { class: 'scores' }, byProbability.map((score) =>
      scoreRow(score, policy.get(score.harm) ?? score.threshold, item.verdict.language))));
}

function scoreRow(score, threshold, tag) {
  const over = score.probability >= threshold;
  return make('li', { class: over ? 'score over' : 'score' },
    make('span', { class: 'score-name' }, word(`harm.${score.harm}`),
      score.measured ? null : make('small', {}, word('notMeasured', { language: language(tag) }))),
    make('span', { class: 'meter', share: score.probability, 'aria-hidden': 'true' },
      make('i', { share: threshold, title: word('threshold', { percent: percent(threshold) }) })),
    make('span', { class: 'score-value' }, percent(score.probability),
      over ? make('span', { class: 'unseen' }, `, ${word('over')}`) : null));
}

function context(item) {
  const { comment, verdict } = item;
  return facts(word('context'), [
    ['platform', comment.platform],
    ['community', comment.community],
    ['language', verdict && `${language(verdict.language)} (${percent(verdict.languageConfidence)})`],
    ['written', `${time(comment.createdAt ?? comment.occurredAt)} · ${word('ago', {
      age: age(now() - Date.parse(comment.createdAt ?? comment.occurredAt)) })}`],
    ['author', comment.authorId && shortId(comment.authorId)],
    ['targets', comment.targetIds.length > 0 && comment.targetIds.flatMap((id) => [shortId(id), ' '])],
    ['parent', comment.parentId && shortId(comment.parentId)],
    ['thread', comment.threadId && shortId(comment.threadId)],
    ['comment', shortId(comment.commentId)],
  ]);
}

function provenance({ verdict, policyVersion }) {
  return facts(word('provenance'), [
    ['model', verdict && modelName(verdict.model)],
    ['screenedBy', verdict?.screenedBy && modelName(verdict.screenedBy)],
    ['rules', verdict?.rulesVersion],
    ['policy', policyVersion],
  ]);
}

const modelName = ({ name, version, sha256 }) => [`${name} ${version} `, shortId(sha256)];

function facts(title, rows) {
  return make('section', { class: 'card', 'aria-label': title },
    make('h3', {}, title),
    make('dl', { class: 'facts' }, rows.filter(([, value]) => value).flatMap(([key, value]) =>
      [make('dt', {}, word(key)), make('dd', {}, ...[value].flat())])));
}

function history(item) {
  return make('section', { class: 'card', 'aria-label': word('history') },
    make('h3', {}, word('history')),
    make('ol', { class: 'history' }, [...item.history].reverse().map((event) =>
      make('li', {}, make('time', { datetime: event.at }, time(event.at)), ' ', eventWords(event)))));
}

function eventWords(event) {
  const told = word(`event.${event.type}`, {
    actor: event.actor,
    action: event.decision && word(`action.${event.decision.action}`),
    reason: event.decision?.reason,
  });
  return event.change ? `${told}: ${word(`change.${event.change}`)}` : told;
}
