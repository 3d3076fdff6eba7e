// How one item looks: what was found first, then the text, then everything that is known of it.

import { now } from './api.js';
import { commentText, legend, marksOf } from './comment.js';
import { button, make, shortId } from './dom.js';
import { ago, language, list, moment, percent, queueTitle, t } from './i18n.js';
import { Blur, blur, me } from './session.js';
import { reasons } from './why.js';

/** Who has an item, as its decider or for a second opinion. */
export const claimOf = (item) => item?.claim ?? item?.review?.claim ?? null;
export const isMine = (item) => claimOf(item)?.moderator === me.pseudonym;
/** How long the claim still lasts, in milliseconds. */
export const claimLeft = (item) => Date.parse(claimOf(item).expiresAt) - now();

/** Why an item that was ours is not any more. */
export function lossOf(item) {
  if (item.state === 'CLOSED') return t('lost.closed');
  if (item.state === 'DECIDED') return t('lost.decided');
  if (claimOf(item)) return t('lost.taken');
  const last = item.history?.at(-1)?.type;
  return last === 'MOVED' || last === 'ESCALATED' ? t('lost.moved') : t('lost.expired');
}

const OVERALL = new Set(['gender_abuse', 'toxic']);
const SURE = [[0.9, 'sure.very'], [0.75, 'sure.likely'], [0.5, 'sure.rather'], [0, 'sure.unsure']];
const LEVELS = [[0.75, 'high'], [0.45, 'middle'], [0, 'low']];
const stepFor = (steps, share) => steps.find(([from]) => share >= from)[1];

/** The harms that were found; the overall ones only where there are no others. */
export function mainFindings(item) {
  const named = item.findings.filter((finding) => !OVERALL.has(finding.harm));
  return named.length > 0 ? named : item.findings;
}

/**
 * What to be ready for, before a word of the text is read.
 *
 * @param policy what moderators decide by
 */
export function severity(item, policy) {
  const level = stepFor(LEVELS, item.priority);
  const found = mainFindings(item);
  const why = reasons(item, policy);
  const top = Math.max(0, ...found.map((finding) => finding.confidence));
  return make('section', { class: `card severity ${level}`, 'aria-labelledby': 'severity-title' },
    make('div', { class: 'severity-head' },
      make('div', {},
        make('h2', { id: 'severity-title' }, found.length > 0
          ? list(found.map((finding) => t(`harm.${finding.harm}`))) : t('severity.none')),
        found.length > 0
          ? make('p', { class: 'sure' }, t(stepFor(SURE, top)), ' ', make('strong', {}, percent(top))) : null),
      make('div', { class: 'gauge' },
        make('span', { class: 'meter', share: item.priority, 'aria-hidden': 'true' }),
        make('p', {}, t('severity.priority', { level: t(`level.${level}`), percent: percent(item.priority) })))),
    why.length > 0 ? make('ul', { class: 'reasons' }, why) : null);
}

/** The comment itself with where it was written. */
export function words(item, { shown, onReveal, onWord, onToggle }) {
  const { comment, verdict } = item;
  const hides = comment.text !== null && blur() !== Blur.NOTHING;
  const facts = make('div', { class: 'facts-line' },
    [language(verdict?.language ?? comment.declaredLanguage), comment.platform, comment.community]
      .filter(Boolean).map((fact) => make('span', { dir: 'auto' }, fact)),
    time(comment.createdAt ?? comment.occurredAt),
    comment.text === null ? null : original(comment.url),
    hides ? button(t(shown ? 'work.hide' : 'work.show'), onToggle, { shortcut: 'b', class: 'small end', 'data-focus': 'blur', 'aria-pressed': String(shown) }) : null);
  if (comment.text === null) return make('section', { class: 'card' }, facts, make('p', { class: 'quiet' }, t('work.noText')));
  const marks = marksOf(verdict);
  const harms = [...new Set(verdict?.highlights.map(({ harm }) => t(`harm.${harm}`)) ?? [])];
  return make('section', { class: 'card text', 'aria-labelledby': 'text-title' },
    make('h2', { id: 'text-title', class: 'unseen' }, t('work.comment')),
    facts,
    commentText(comment.text, verdict?.language, marks, { blur: blur(), shown, whole: true, onReveal, onWord }),
    legend(marks, harms));
}

const time = (iso) => make('time', { datetime: iso, title: moment(iso) }, ago(now() - Date.parse(iso)));

function original(url) {
  if (!url || !/^https?:\/\//i.test(url)) return null;
  return make('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, t('work.original'));
}

/** What was decided, where it was. */
export function decision(item) {
  if (!item.decision) return null;
  const { action, moderator, reason, decidedAt } = item.decision;
  return make('section', { class: 'card decided', 'aria-label': t('work.decision') },
    make('p', {}, make('strong', {}, t(`action.${action}`)), ' ',
      make('span', { class: 'quiet' }, t('work.decidedBy', { moderator, time: moment(decidedAt) }))),
    make('p', { dir: 'auto' }, reason),
    (item.opinions ?? []).length > 1 ? make('ul', { class: 'plain' }, item.opinions.map((opinion) =>
      make('li', {}, t('work.opinion', {
        stage: t(`stage.${opinion.stage}`), moderator: opinion.moderator, action: t(`action.${opinion.action}`),
      })))) : null);
}

/** What happened to the item so far. */
export function history(item) {
  const events = [...(item.history ?? [])].reverse();
  if (events.length === 0) return null;
  return make('details', { class: 'card' },
    make('summary', {}, make('h2', {}, t('history.title')), make('span', { class: 'quiet' }, t('history.count', { count: events.length }))),
    make('ol', { class: 'timeline' }, events.map((event) => make('li', {},
      make('p', {}, eventWords(event), event.note ? make('q', { dir: 'auto' }, event.note) : null), time(event.at)))));
}

const PASSED_ON = new Set(['ESCALATED', 'MOVED', 'DISPUTED']);

/** Who passed an open item on, and what they said; null when nobody did since it was opened. */
export function passedOn(item) {
  if (item.state !== 'OPEN') return null;
  const events = item.history ?? [];
  const opened = events.findLastIndex(({ type }) => type === 'OPENED' || type === 'REOPENED');
  const event = events.findLast(({ type }, index) => index > opened && PASSED_ON.has(type));
  const said = event?.note ?? event?.decision?.reason;
  return event ? make('p', { class: 'note' }, eventWords(event), said ? [': ', make('q', { dir: 'auto' }, said)] : null) : null;
}

function eventWords(event) {
  const told = t(`event.${event.type}`, {
    actor: event.actor ?? t('event.nobody'),
    action: event.decision ? t(`action.${event.decision.action}`) : '',
    queue: event.queue ? queueTitle({ name: event.queue }) : '',
  });
  return event.change ? t('event.because', { event: told, change: t(`change.${event.change}`) }) : told;
}

/** Exactly what judged the text. */
export function provenance(item) {
  const { verdict, policyVersion } = item;
  const rows = [
    [t('judged.model'), verdict && model(verdict.model)],
    [t('judged.screen'), verdict?.screenedBy && model(verdict.screenedBy)],
    [t('judged.rules'), verdict?.rulesVersion],
    [t('judged.language'), verdict && `${language(verdict.language)} ${percent(verdict.languageConfidence)}`],
    [t('judged.policy'), policyVersion],
    [t('judged.comment'), shortId(item.comment.commentId)],
    [t('judged.item'), shortId(item.id)],
  ];
  return make('details', { class: 'card' }, make('summary', {}, make('h2', {}, t('judged.title'))),
    make('dl', { class: 'facts' }, rows.filter(([, value]) => value).map(([name, value]) =>
      [make('dt', {}, name), make('dd', {}, value)])));
}

const model = ({ name, version, sha256 }) => [`${name} ${version} `, shortId(sha256)];
