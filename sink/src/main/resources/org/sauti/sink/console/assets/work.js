// The work page: take an item, understand it, decide, and go on.

import * as api from './api.js';
import { askMove, askReason, panel, quickReasons, reasonOf } from './decide.js';
import { people, thread } from './context.js';
import { announce, button, byId, calmly, make, replaceKeepingFocus, select, toast } from './dom.js';
import { ago, countdown, queueTitle, t } from './i18n.js';
import { claimLeft, claimOf, decision, history as eventsOf, isMine, lossOf, passedOn, provenance, severity, words } from './item.js';
import { currentLabels, harms, judged, labelled, labelsFor } from './labels.js';
import { notes } from './notes.js';
import { policy } from './policy.js';
import { advances, drafts, has, lastQueue, me, prefer, preference, rememberQueue } from './session.js';
import { count, onAdvice } from './wellbeing.js';

const WARN_AT = [120, 30];
/** A queue's name that stands for all of them, and one that stands for second opinions. */
const ANY = '';
const REVIEWS = '*reviews';

export const title = () => t('page.work');

let shared;
let page = null;
let state = fresh();

function fresh() {
  return {
    queue: null, item: null, context: null, shown: false, busy: false, pending: null, draft: {},
    trail: [], at: -1, decided: [], loss: null, warned: new Set(), seen: new Set(), revealed: new Set(), drained: false,
  };
}

/** Chooses the queue that the page takes from when it is opened next. */
export function workOn(queue) {
  state.queue = queue;
  rememberQueue(queue);
}

/** Forgets what was on the page, when somebody else signs in. */
export const reset = () => { state = fresh(); };

export function mount(root, [id], store) {
  shared = store;
  state.queue ??= shared.queues.some((queue) => queue.name === lastQueue()) ? lastQueue() : ANY;
  page = {
    bar: make('div', { class: 'work-bar' }),
    focus: make('div', { class: 'work-focus' }),
    dock: make('div', { class: 'dock' }),
    side: make('div', { class: 'work-side' }),
  };
  root.append(page.bar, make('div', { class: 'work' }, make('div', { class: 'work-main' }, page.focus, page.dock), page.side));
  onAdvice({ rotate: suggestLighter, rest: giveBack });
  const height = new ResizeObserver(() => document.documentElement.style.setProperty('--dock', `${page.dock.offsetHeight}px`));
  height.observe(page.dock);
  const timer = setInterval(everySecond, 1000);
  const beat = setInterval(tellPresence, 20_000);
  if (id && id !== state.item?.id) open(id);
  else draw();
  if (state.item && !id) address(state.item.id);
  return {
    commands: commands(),
    onChange,
    onLink: (isUp) => (isUp ? refresh() : draw()),
    onArguments: ([next]) => { if (next && next !== state.item?.id) open(next); },
    unmount: () => { clearInterval(timer); clearInterval(beat); height.disconnect(); document.documentElement.style.removeProperty('--dock'); page = null; tellPresence(); },
  };
}

// Commands by key.

function commands() {
  const mine = () => state.item && isMine(state.item) && !state.busy;
  const first = () => mine() && !state.item.blind;
  return [
    { key: 'j', label: t('command.next'), run: forward },
    { key: 'k', label: t('command.previous'), run: back, enabled: () => state.at > 0 },
    { key: 'a', label: t('action.NO_ACTION'), run: () => decide('NO_ACTION'), enabled: mine },
    { key: 'w', label: t('action.WARN'), run: () => decide('WARN'), enabled: mine },
    { key: 'h', label: t('action.RESTRICT'), run: () => decide('RESTRICT'), enabled: mine },
    { key: 'r', label: t('action.REMOVE'), run: () => decide('REMOVE'), enabled: mine },
    { key: 'e', label: t('command.escalate'), run: escalate, enabled: first },
    { key: 's', label: t('command.skip'), run: skip, enabled: mine },
    { key: 'm', label: t('command.move'), run: move, enabled: first },
    { key: 'l', label: t('command.labels'), run: () => byId('harms-title')?.parentElement.querySelector('input:not(:disabled)')?.focus(), enabled: () => state.item },
    { key: 'n', label: t('command.note'), run: () => byId('note')?.focus(), enabled: () => state.item && !state.item.blind },
    { key: 'b', label: t('command.blur'), run: toggleText, enabled: () => state.item },
    { key: 'u', label: t('command.undo'), run: undo, enabled: () => canUndo() },
    { key: 'x', label: t('command.extend'), run: extend, enabled: mine },
    { key: 't', label: t('command.nextQueue'), run: nextQueue },
    { key: 'Escape', help: null, label: t('common.cancel'), run: cancelPending, enabled: () => state.pending },
    // The field of the reason listens to it by itself.
    { key: 'Enter', label: t('decide.send'), run: () => {}, enabled: () => false },
    ...Array.from({ length: 9 }, (_, index) => ({
      key: String(index + 1), label: t('command.reason', { number: index + 1 }), run: () => pickAt(index), enabled: mine, listed: false,
      help: index === 0 ? ['1 … 9', t('command.reason', { number: '1 … 9' })] : null,
    })),
  ];
}

// Doing things.

/** Does something and tells the moderator when it was refused; gives undefined then. */
async function attempt(action) {
  try {
    return await action();
  } catch (problem) {
    toast(problem instanceof api.Refused || problem instanceof api.Unreachable ? problem.message : t('common.failed'), { problem: true });
    if (!(problem instanceof api.Refused || problem instanceof api.Unreachable)) throw problem;
    return undefined;
  }
}

/** The same, while nothing else is started. */
async function alone(action) {
  if (state.busy || !api.link.up) return undefined;
  state.busy = true;
  drawDock();
  drawBar();
  try {
    return await attempt(action);
  } finally {
    state.busy = false;
    drawBar();
    drawDock();
  }
}

let sent = {};

/** The same key for the same command: sent again after a lost answer, it still takes effect once. */
function keyOf(...what) {
  const text = JSON.stringify(what);
  // Browsers make no random ids for pages that came over plain HTTP from another machine.
  if (sent.text !== text) sent = { text, key: globalThis.crypto.randomUUID?.() ?? null };
  return sent.key;
}

const send = (name, body) => {
  const { id, version } = state.item;
  return api.command(id, name, body, keyOf(id, version, name, body));
};

async function take() {
  const except = state.item && !state.item.decision ? [state.item.id] : [];
  const taken = await alone(async () => {
    if (state.queue === REVIEWS) return api.takeReview(null);
    const item = await takeFrom(candidates(), except);
    if (item) return item;
    // What the page knew may be old: nobody is told that nothing waits before the service says so.
    shared.queues = await api.queues();
    const fresh = await takeFrom(candidates(), except);
    if (fresh) return fresh;
    return api.takeReview(null);
  });
  if (taken === undefined) return;
  state.drained = taken === null;
  if (taken) {
    remember(taken.id);
    show(taken);
  } else {
    leave();
    announce(t('work.drained'));
  }
}

async function takeFrom(queues, except) {
  for (const queue of queues) {
    const item = await api.takeNext(queue, except);
    if (item) return item;
  }
  return null;
}

/** The queues to take from, the most urgent first; those that somebody avoids come last. */
function candidates() {
  if (state.queue !== ANY) return [state.queue];
  const avoided = preference('avoidQueues') ?? [];
  return shared.queues
    .filter((queue) => queue.open > 0)
    .sort((a, b) => avoided.includes(a.name) - avoided.includes(b.name) || (b.topPriority ?? 0) - (a.topPriority ?? 0))
    .map((queue) => queue.name);
}

function remember(id) {
  if (state.trail[state.at] === id) return;
  state.trail = [...state.trail.slice(0, state.at + 1), id].slice(-50);
  state.at = state.trail.length - 1;
}

/** Shows an item, and gets what lies around it. */
function show(item) {
  Object.assign(state, {
    item, context: null, shown: false, pending: null, loss: null, warned: new Set(), draft: drafts.read(item.id),
  });
  address(item.id);
  draw();
  page?.focus.querySelector('h1')?.focus();
  scrollTo({ top: 0 });
  if (page) page.side.scrollTop = 0;
  tellPresence();
  if (!state.seen.has(item.id)) {
    state.seen.add(item.id);
    count(item.id, false);
  }
  if (!item.blind) loadContext(item.id);
}

const address = (id) => history.replaceState(null, '', id ? `#/work/${encodeURIComponent(id)}` : '#/work');

async function loadContext(id) {
  const context = await api.context(id).catch(() => null);
  if (state.item?.id !== id || !page) return;
  state.context = context ?? { thread: [], author: null, targets: [] };
  drawFocus();
  drawSide();
}

function leave() {
  Object.assign(state, { item: null, context: null, pending: null, loss: null });
  address(null);
  draw();
  page?.focus.querySelector('h1')?.focus();
  tellPresence();
}

async function open(id) {
  draw();
  const item = await attempt(() => api.item(id));
  if (!item) {
    leave();
    return;
  }
  remember(id);
  show(item);
}

/** Forward: to what came after on the way back, else to the next that waits. */
async function forward() {
  if (state.busy) return;
  if (state.at < state.trail.length - 1) {
    await revisit(state.at + 1);
    return;
  }
  if (!(await letGo())) return;
  await take();
}

async function back() {
  if (!state.busy && state.at > 0) await revisit(state.at - 1);
}

async function revisit(at) {
  const id = state.trail[at];
  if (!(await letGo())) return;
  const item = await alone(async () => {
    const found = await api.item(id);
    if (found.state !== 'OPEN' || claimOf(found)) return found;
    await api.command(id, 'claim').catch(() => null);
    return api.item(id);
  });
  if (!item) return;
  state.at = at;
  show(item);
}

/** Gives the item in focus back if it is ours; false when that failed. */
async function letGo() {
  if (!state.item || !isMine(state.item)) return true;
  return (await alone(() => send('release', {}))) !== undefined;
}

/** For a break: the item goes back to the others. */
async function giveBack() {
  if (await letGo()) leave();
}

async function claim() {
  const { id } = state.item;
  const item = await alone(async () => {
    await api.command(id, 'claim');
    return api.item(id);
  });
  if (item) show(item);
}

async function extend() {
  if (!state.item || !isMine(state.item)) return;
  const item = await alone(async () => {
    await api.command(state.item.id, 'claim');
    return api.item(state.item.id);
  });
  if (!item) return;
  state.item = item;
  state.warned = new Set();
  toast(t('claim.extended', { time: countdown(claimLeft(item)) }));
  draw();
}

const labelsNow = () => currentLabels(state.item, state.draft);

async function decide(action) {
  if (!state.item || !isMine(state.item) || state.busy || !action) return;
  const reason = reasonOf(quickReasons(state.item, labelsNow()), state.draft);
  if (!reason) {
    // A number picks a reason; the same key once more goes to the field for another one.
    const again = state.pending === action;
    state.pending = action;
    drawDock();
    if (again) byId('reason')?.focus();
    return;
  }
  const { id, version } = state.item;
  const done = await alone(() => send('decision', { action, reason, labels: labelsFor(action, state.item, state.draft), version }));
  if (!done) {
    await refresh();
    return;
  }
  drafts.drop(id);
  state.decided.push(id);
  tellDone(t('decide.done', { action: t(`action.${action}`) }));
  await goOn();
}

let closeOffer = () => {};

function tellDone(text) {
  closeOffer();
  closeOffer = toast(text, { seconds: 12, action: { label: t('command.undo'), shortcut: 'u', run: undo } });
}

async function goOn() {
  if (advances()) await take();
  else await refresh();
}

async function skip() {
  if (!state.item || !isMine(state.item)) return;
  const { id } = state.item;
  if (!(await alone(() => send('skip', {})))) return;
  drafts.drop(id);
  toast(t('skip.done'));
  await take();
}

async function escalate() {
  if (!state.item) return;
  const reason = await askReason(t('escalate.title'), { hint: t('escalate.hint'), submit: t('command.escalate'), initial: state.draft.reason });
  if (!reason || !(await alone(() => send('escalate', { reason })))) return;
  drafts.drop(state.item.id);
  toast(t('escalate.done'));
  await goOn();
}

async function move() {
  if (!state.item) return;
  const where = await askMove(shared.policy.queues.length > 0 ? shared.policy.queues : shared.queues, state.item.queue);
  if (!where || !(await alone(() => send('move', where)))) return;
  drafts.drop(state.item.id);
  toast(t('move.done'));
  await goOn();
}

const canUndo = () => !state.busy && (state.decided.length > 0 || mayUndo(state.item));
const mayUndo = (item) => item?.state === 'DECIDED' && !item.blind && (item.decision?.moderator === me.pseudonym || has('LEAD'));

/** Takes back the decision in focus, else the last one; the item is the moderator's again. */
async function undo() {
  if (!canUndo()) return;
  const id = mayUndo(state.item) ? state.item.id : state.decided.at(-1);
  if (state.item?.id !== id && !(await letGo())) return;
  const item = await alone(async () => {
    await api.command(id, 'undo', {}, keyOf(id, 'undo', state.decided.length));
    return api.item(id);
  });
  if (!item) return;
  closeOffer();
  state.decided = state.decided.filter((other) => other !== id);
  if (state.trail.includes(id)) state.at = state.trail.indexOf(id);
  else remember(id);
  show(item);
  toast(t('undo.done'));
}

async function simple(name, body, told) {
  if (!(await alone(() => send(name, body)))) return false;
  toast(told);
  await refresh();
  return true;
}

const askReview = () => simple('review', {}, t('review.asked'));
const makeGolden = () => simple('golden', {}, t('golden.done'));
const saveLabels = () => simple('labels', { labels: judged(labelsNow()) }, t('labels.saved'));

async function addNote(text) {
  if (await simple('notes', { text }, t('note.done'))) keep({ note: '' });
  drawSide();
}

// What is typed and picked.

function keep(changes) {
  state.draft = { ...state.draft, ...changes };
  drafts.write(state.item.id, state.draft);
}

function pick(reason) {
  const picked = state.draft.picked ?? [];
  keep({ picked: picked.includes(reason.id) ? picked.filter((id) => id !== reason.id) : [...picked, reason.id] });
  if (state.pending && state.draft.picked.length > 0) {
    decide(state.pending);
    return;
  }
  drawDock();
  drawSide();
}

function pickAt(index) {
  const reason = quickReasons(state.item, labelsNow())[index];
  if (reason) pick(reason);
}

function label(harm, value) {
  keep(labelled(state.item, state.draft, harm, value));
  drawSide();
  drawDock();
}

function cancelPending() {
  state.pending = null;
  drawDock();
}

function toggleText() {
  if (!state.item) return;
  state.shown = !state.shown;
  if (state.shown) revealed();
  drawFocus();
  if (state.shown) page.focus.querySelector('.text')?.scrollIntoView({ block: 'nearest' });
}

function revealed() {
  const { id } = state.item;
  if (state.revealed.has(id)) return;
  state.revealed.add(id);
  count(id, true);
}

async function chooseQueue(name) {
  if (!(await letGo())) { drawBar(); return; }
  state.queue = name;
  rememberQueue(name === REVIEWS ? ANY : name);
  leave();
}

async function nextQueue() {
  const names = shared.queues.filter((queue) => queue.open > 0).map((queue) => queue.name);
  if (names.length === 0) return;
  const held = state.item && isMine(state.item);
  const next = names[(names.indexOf(state.queue) + 1) % names.length];
  await chooseQueue(next);
  toast(t('work.chosen', { queue: queueTitle(shared.queues.find((queue) => queue.name === next)) }));
  if (held) await take();
}

function suggestLighter() {
  const lighter = shared.queues.filter((queue) => queue.open > 0 && queue.name !== state.item?.queue)
    .sort((a, b) => (a.topPriority ?? 0) - (b.topPriority ?? 0))[0];
  if (!lighter) return;
  toast(t('wellbeing.rotate', { queue: queueTitle(lighter) }), {
    seconds: 20, action: { label: t('wellbeing.rotateYes'), run: async () => { await chooseQueue(lighter.name); await take(); } },
  });
}

// What others do meanwhile.

function onChange({ items = [], more }) {
  const news = items.find((change) => change.itemId === state.item?.id);
  if (state.item && !state.busy && (more || (news && news.version > state.item.version))) refresh();
  drawNumbers();
}

/** The numbers of the queues change all the time; what is read and pressed should not. */
const drawNumbers = calmly(() => {
  drawBar();
  if (!state.item) drawFocus();
});

/** Gets the item in focus again, and tells what was lost. */
async function refresh() {
  const before = state.item;
  if (!before) { draw(); return; }
  const item = await api.item(before.id).catch((problem) => (problem instanceof api.Unreachable ? before : null));
  if (state.item?.id !== before.id) return;
  if (item === null) {
    toast(t('lost.gone'), { problem: true });
    leave();
    return;
  }
  state.item = item;
  if (isMine(before) && !isMine(item) && item.version !== before.version) {
    const last = item.history?.at(-1);
    if (!(last?.actor === me.pseudonym && last.type !== 'CLAIM_EXPIRED')) lose(lossOf(item));
  } else if (before.comment.text !== item.comment.text) {
    toast(t('lost.edited'), { problem: true });
  }
  draw();
}

function lose(text) {
  state.loss = text;
  state.pending = null;
  toast(text, { problem: true });
  announce(text);
}

function everySecond() {
  if (!state.item || !isMine(state.item)) return;
  const left = claimLeft(state.item);
  const place = byId('claim');
  if (place) {
    place.textContent = t('claim.yours', { time: countdown(left) });
    place.classList.toggle('ending', left < 60_000);
  }
  for (const seconds of WARN_AT) {
    if (left > 0 && left < seconds * 1000 && left > (seconds - 15) * 1000 && !state.warned.has(seconds)) {
      state.warned.add(seconds);
      const text = t('claim.ending', { count: seconds });
      announce(text);
      toast(text, { seconds: 15, action: { label: t('command.extend'), shortcut: 'x', run: extend } });
    }
  }
  if (left <= 0 && !state.loss) {
    lose(t('lost.expired'));
    state.item = { ...state.item, claim: null, review: state.item.review && { ...state.item.review, claim: null } };
    draw();
    refresh();
  }
}

function tellPresence() {
  const queue = state.item?.queue ?? (state.queue === REVIEWS || state.queue === ANY ? null : state.queue);
  api.presence(page ? queue : null, page ? state.item?.id ?? null : null).catch(() => {});
}

// Drawing.

function draw() {
  if (!page) return;
  drawBar();
  drawFocus();
  drawDock();
  drawSide();
}

/** How many second opinions are wanted; null when the service does not tell. */
function reviewsWaiting() {
  const known = shared.queues.map((queue) => queue.reviews).filter(Number.isInteger);
  return known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : null;
}

const queueOptions = () => [
  [ANY, t('work.anyQueue')],
  ...shared.queues.map((queue) => [queue.name, t('work.queueOption', { queue: queueTitle(queue), count: queue.open })]),
  [REVIEWS, reviewsWaiting() === null ? t('work.secondLook') : t('work.reviews', { count: reviewsWaiting() })],
];

function drawBar() {
  if (!page) return;
  const { item } = state;
  const mine = item && isMine(item);
  const others = (item?.viewers ?? []).filter((viewer) => viewer !== me.pseudonym);
  replaceKeepingFocus(page.bar,
    make('label', { class: 'queue-choice' }, make('span', {}, t('work.queue')),
      select(queueOptions(), state.queue, { 'data-focus': 'queue', 'aria-label': t('work.queue'), disabled: state.busy, onchange: (event) => chooseQueue(event.target.value) })),
    make('div', { class: 'row' },
      button(t('command.previous'), back, { shortcut: 'k', class: 'small', 'data-focus': 'previous', disabled: state.at < 1 || state.busy }),
      button(t('command.next'), forward, { shortcut: 'j', class: 'small', 'data-focus': 'next', disabled: state.busy || !api.link.up })),
    others.length > 0 ? make('p', { class: 'quiet' }, t('work.viewers', { count: others.length })) : null,
    mine ? make('div', { class: 'row end' },
      make('p', { id: 'claim', class: 'claim', role: 'timer', 'aria-live': 'off' }, t('claim.yours', { time: countdown(claimLeft(item)) })),
      button(t('command.extend'), extend, { shortcut: 'x', class: 'small', 'data-focus': 'extend', disabled: state.busy || !api.link.up })) : null);
}

function drawFocus() {
  if (!page) return;
  const { item } = state;
  if (!item) {
    replaceKeepingFocus(page.focus, welcome());
    return;
  }
  const queue = shared.queues.find((one) => one.name === item.queue) ?? { name: item.queue };
  const toggles = { shown: state.shown, onReveal: toggleText, onToggle: toggleText, onWord: revealed };
  replaceKeepingFocus(page.focus,
    make('header', { class: 'item-head' },
      make('h1', { tabindex: '-1' }, t(item.blind ? 'work.reviewTitle' : 'work.itemTitle', { queue: queueTitle(queue) })),
      make('p', { class: 'quiet' }, t('work.waitsSince', { time: ago(api.now() - Date.parse(item.openedAt)) }))),
    item.blind ? make('p', { class: 'note' }, t('work.blind')) : null,
    state.loss ? make('p', { class: 'note problem' }, state.loss) : null,
    item.blind ? null : passedOn(item),
    severity(item, shared.policy),
    words(item, toggles),
    item.blind ? null : decision(item),
    thread(item, state.context, toggles));
}

function welcome() {
  const waiting = shared.queues.reduce((sum, queue) => sum + queue.open, 0);
  return make('section', { class: 'welcome' },
    make('h1', { tabindex: '-1' }, state.drained ? t('work.drained') : t('work.welcome')),
    make('p', {}, t('work.waiting', { count: waiting })),
    make('div', { class: 'row' },
      button(t('work.take'), take, { shortcut: 'j', class: 'primary large', 'data-focus': 'take', disabled: state.busy || !api.link.up, why: t('offline.why') }),
      reviewsWaiting() !== 0 ? button(t('work.takeReview'), () => { state.queue = REVIEWS; take(); }, { class: 'large', 'data-focus': 'take review', disabled: state.busy || !api.link.up }) : null),
    make('p', { class: 'hint' }, t('work.neverRemoves')));
}

function drawDock() {
  if (!page) return;
  const { item } = state;
  page.dock.hidden = !item;
  if (!item) { page.dock.replaceChildren(); return; }
  const blocked = api.link.up ? null : t('offline.why');
  const off = { disabled: Boolean(blocked) || state.busy, why: blocked };
  if (isMine(item)) {
    const scrolled = page.dock.querySelector('.whys')?.scrollTop ?? 0;
    replaceKeepingFocus(page.dock, panel({
      draft: state.draft, reasons: quickReasons(item, labelsNow()), pending: state.pending, blocked, sending: state.busy, advance: advances(),
      onPick: pick, onType: (reason) => keep({ reason }), onAction: (action) => decide(action ?? state.pending),
      onAdvance: (advance) => attempt(() => prefer({ advance })),
      commands: [
        item.blind ? null : [t('command.escalate'), 'e', escalate],
        [t('command.skip'), 's', skip],
        item.blind ? null : [t('command.move'), 'm', move],
        canUndo() ? [t('command.undo'), 'u', undo] : null,
      ].filter(Boolean),
    }));
    page.dock.querySelector('.whys').scrollTop = scrolled;
    return;
  }
  const holder = claimOf(item)?.moderator;
  replaceKeepingFocus(page.dock, make('section', { class: 'decide', 'aria-label': t('decide.title') },
    make('p', { class: 'quiet' }, blocked ?? stateWords(item, holder)),
    make('div', { class: 'row' },
      button(t('command.next'), forward, { shortcut: 'j', class: 'primary', 'data-focus': 'go on', ...off }),
      item.state === 'OPEN' && !holder ? button(t('claim.take'), claim, { 'data-focus': 'claim', ...off }) : null,
      mayUndo(item) ? button(t('command.undo'), undo, { shortcut: 'u', 'data-focus': 'undo', ...off }) : null,
      item.state === 'OPEN' && has('LEAD') ? [
        button(t('command.move'), move, { 'data-focus': 'move', ...off }),
        button(t('command.escalate'), escalate, { 'data-focus': 'escalate', ...off })] : null,
      item.state === 'DECIDED' && !item.review?.pending ? button(t('review.ask'), askReview, { 'data-focus': 'review', ...off }) : null,
      item.state === 'DECIDED' && has('LEAD') && item.review?.kind !== 'GOLDEN'
        ? button(t('golden.make'), makeGolden, { 'data-focus': 'golden', title: t('golden.hint'), ...off }) : null)));
}

function stateWords(item, holder) {
  if (item.state === 'CLOSED') return t('state.closed');
  if (item.state === 'DECIDED') return t(item.review?.pending ? 'state.reviewed' : 'state.decided');
  return holder ? t('state.held', { moderator: holder }) : t('state.free');
}

function drawSide() {
  if (!page) return;
  const { item } = state;
  page.side.hidden = !item;
  if (!item) { page.side.replaceChildren(); return; }
  const editable = isMine(item) || (item.state === 'DECIDED' && mayUndo(item));
  const opened = new Set([...page.side.querySelectorAll('details[open]')].map((one) => one.querySelector('h2')?.textContent ?? one.closest('fieldset')?.querySelector('legend').textContent));
  const scrolled = page.side.scrollTop;
  replaceKeepingFocus(page.side,
    item.verdict ? harms(item, { labels: labelsNow(), editable, onLabel: label, onSave: editable && !item.blind && state.draft.touched ? saveLabels : null }) : null,
    policy(shared.policy.queues.find((queue) => queue.name === item.queue)),
    item.blind ? null : people(item, state.context),
    item.blind ? null : notes(item, { text: state.draft.note ?? '', onType: (note) => keep({ note }), onAdd: addNote, isOff: !api.link.up || state.busy }),
    item.blind ? null : eventsOf(item),
    provenance(item));
  for (const one of page.side.querySelectorAll('details')) {
    one.open = opened.has(one.querySelector('h2')?.textContent ?? one.closest('fieldset')?.querySelector('legend').textContent);
  }
  page.side.scrollTop = scrolled;
}
