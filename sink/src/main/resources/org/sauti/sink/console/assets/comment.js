// The text of a comment: what carried the scores is marked, and what hurts is hidden until asked.

import { make } from './dom.js';
import { percent, t } from './i18n.js';
import { Blur } from './session.js';

/** What carried the scores and what rules found, as pieces of the text. */
export function marksOf(verdict) {
  if (!verdict) return [];
  const carried = verdict.highlights.map(({ harm, span, weight }) => ({
    ...span, kind: 'model', share: weight, title: t('mark.model', { harm: t(`harm.${harm}`), percent: percent(weight) }),
  }));
  const found = verdict.ruleMatches.flatMap(({ rule, harm, spans }) => spans.map((span) => ({
    ...span, kind: 'rule', share: 1, title: t('mark.rule', { harm: t(`harm.${harm}`), rule }),
  })));
  return [...carried, ...found];
}

/** The text in pieces, each with the marks that lie over it. */
export function piecesOf(text, marks) {
  const bounds = marks.flatMap(({ start, end }) => [start, end]).filter((bound) => bound > 0 && bound < text.length);
  const cuts = [0, ...new Set(bounds), text.length].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => ({
    text: text.slice(cuts[index], end),
    marks: marks.filter((mark) => mark.start < end && mark.end > cuts[index]),
  })).filter((piece) => piece.text);
}

/**
 * A text in its own direction and language.
 *
 * @param marks see marksOf
 * @param options blur: how much is hidden; shown: whether it was asked for; whole: whether to hide all
 *     of a text without marks; onReveal, onWord: are told that somebody asked for all or for a word;
 *     without onReveal there is no button on a hidden text
 */
export function commentText(text, tag, marks, { blur, shown, whole = false, onReveal, onWord }) {
  const hidesAll = !shown && (blur === Blur.TEXT || (blur === Blur.WORDS && whole && marks.length === 0));
  const hidesWords = !shown && !hidesAll && blur === Blur.WORDS;
  const paragraph = make('p', { class: 'comment', dir: 'auto', lang: !tag || tag === 'und' ? '' : tag },
    piecesOf(text, marks).map((piece) => pieceView(piece, hidesWords, onWord)));
  if (!hidesAll) return paragraph;
  paragraph.classList.add('veiled');
  paragraph.setAttribute('aria-hidden', 'true');
  paragraph.inert = true;
  if (!onReveal) return paragraph;
  return make('div', { class: 'veil-all' }, paragraph,
    make('button', { type: 'button', class: 'reveal', 'data-focus': 'reveal', onclick: onReveal },
      make('span', {}, t('work.show')), make('kbd', { 'aria-hidden': 'true' }, 'b')));
}

function pieceView({ text, marks }, hides, onWord) {
  if (marks.length === 0) return text;
  const kind = marks.some((mark) => mark.kind === 'rule') ? 'rule' : 'model';
  const title = [...new Set(marks.map((mark) => mark.title))].join('\n');
  const share = Math.max(...marks.map((mark) => mark.share));
  const mark = make('mark', { class: kind, title, share }, text);
  if (!hides || !text.trim()) return mark;
  mark.setAttribute('aria-hidden', 'true');
  const told = make('span', { class: 'unseen' }, t('work.hiddenWord'));
  const veil = make('span', { class: 'veil', tabindex: '0', role: 'button' }, told, mark);
  // Who moves the focus to a word asks for that word; the others stay hidden.
  const lift = () => {
    if (veil.classList.contains('lifted')) return;
    veil.classList.add('lifted');
    mark.removeAttribute('aria-hidden');
    told.remove();
    veil.removeAttribute('role');
    onWord?.();
  };
  veil.addEventListener('focus', lift);
  veil.addEventListener('click', lift);
  return veil;
}

/** What the marks mean. */
export function legend(marks, harms) {
  if (marks.length === 0) return null;
  const kinds = new Set(marks.map((mark) => mark.kind));
  return make('p', { class: 'legend' },
    kinds.has('model') ? make('span', {}, make('mark', { class: 'model', share: 0.6 }, t('legend.sample')), ' ', t('legend.model')) : null,
    kinds.has('rule') ? make('span', {}, make('mark', { class: 'rule', share: 1 }, t('legend.sample')), ' ', t('legend.rule')) : null,
    harms.length > 0 ? make('span', {}, t('legend.harms', { harms: harms.join(', ') })) : null);
}
