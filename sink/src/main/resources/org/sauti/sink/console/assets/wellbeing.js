// Looks after the person: how much they have seen today, breaks, lighter work, and help.

import * as api from './api.js';
import { button, byId, dialog, make, replaceKeepingFocus } from './dom.js';
import { number, t } from './i18n.js';
import { me, prefer, preference, works } from './session.js';

const LATER = 10 * 60_000;

let today = null;
let remindedAt = -Infinity;
let limitTold = false;
let rotationTold = false;
let onRotate = () => {};
let onBreak = async () => {};

/** What the work page does when somebody should work elsewhere or takes a break. */
export function onAdvice(handlers) {
  onRotate = handlers.rotate;
  onBreak = handlers.rest;
}

export const exposure = () => today;

/** Greyscale takes the force out of pictures and colours; it is apart from the blur. */
export const applyGreyscale = () =>
  document.documentElement.toggleAttribute('data-grey', Boolean(preference('greyscale')));

export async function toggleGreyscale() {
  await prefer({ greyscale: !preference('greyscale') });
  applyGreyscale();
}

export async function loadExposure() {
  if (!works()) return;
  take(await api.exposure().catch(() => null));
}

/** Counts an item that was looked at, or of which the hidden words were shown. */
export async function count(itemId, revealed) {
  take(await api.exposed(itemId, revealed).catch(() => null));
}

function take(answer) {
  if (!answer) return;
  today = answer;
  drawToday();
  advise();
}

export function drawToday() {
  const place = byId('today');
  if (!place || !today) return;
  const limit = preference('dailyLimit');
  replaceKeepingFocus(place, make('span', {
    class: limit && today.seen >= limit ? 'over' : null,
    title: t('wellbeing.severe', { count: today.severe }),
  }, limit ? t('wellbeing.todayOf', { seen: number(today.seen), limit: number(limit) }) : t('wellbeing.today', { count: today.seen })));
}

function advise() {
  if (document.querySelector('dialog[open]')) return;
  const limit = preference('dailyLimit');
  const breakAfter = preference('breakAfterMinutes');
  if (limit && today.seen >= limit && !limitTold) {
    limitTold = true;
    rest(t('wellbeing.limitTitle'), t('wellbeing.limitText', { count: today.seen }));
  } else if (breakAfter && today.sinceBreakMinutes >= breakAfter && performance.now() - remindedAt > LATER) {
    remindedAt = performance.now();
    rest(t('wellbeing.breakTitle'), t('wellbeing.breakText', { count: today.sinceBreakMinutes }));
  } else if (today.rotate && !rotationTold) {
    rotationTold = true;
    onRotate();
  }
  if (!today.rotate) rotationTold = false;
}

async function rest(title, text) {
  const choice = await dialog(title, (finish) => [
    make('p', {}, text),
    support(),
    make('div', { class: 'row end' },
      button(t('wellbeing.later'), () => finish('later')),
      button(t('wellbeing.breakNow'), () => finish('break'), { class: 'primary', autofocus: true })),
  ], { class: 'calm' });
  if (choice === 'break') takeBreak();
}

/** A break: the item goes back to others, and nothing is shown until the person is back. */
export async function takeBreak() {
  await onBreak();
  const since = Date.now();
  await dialog(t('wellbeing.restTitle'), (finish) => [
    make('div', { class: 'breath', 'aria-hidden': 'true' }),
    make('p', {}, t('wellbeing.restText')),
    support(),
    make('div', { class: 'row end' }, button(t('wellbeing.back'), () => finish(null), { class: 'primary', autofocus: true })),
  ], { class: 'calm rest' });
  if (Date.now() - since > 1000) take(await api.tookBreak().catch(() => null));
}

function support() {
  const { supportUrl, supportText } = me?.wellbeing ?? {};
  const safe = supportUrl && /^(https?:|mailto:|tel:)/i.test(supportUrl);
  return make('div', { class: 'support' },
    make('p', { dir: 'auto' }, supportText || t('wellbeing.supportText')),
    safe ? make('p', {}, make('a', { href: supportUrl, target: '_blank', rel: 'noopener noreferrer' }, t('wellbeing.supportLink'))) : null);
}

/** Help for the person who works here, one click away on every page. */
export async function openSupport() {
  const choice = await dialog(t('wellbeing.support'), (finish) => [
    support(),
    make('p', {}, t('wellbeing.supportAlways')),
    make('div', { class: 'row end' },
      works() ? button(t('wellbeing.breakNow'), () => finish('break')) : null,
      button(t('common.close'), () => finish(null), { class: 'primary', autofocus: true })),
  ], { class: 'calm' });
  if (choice === 'break') takeBreak();
}
