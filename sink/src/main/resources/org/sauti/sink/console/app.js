// What the page does: choose a queue, take an item, decide, and follow what others do meanwhile.

import * as api from './api.js';
import { byId, replaceKeepingFocus, toast } from './dom.js';
import { claimLeft, itemView } from './item.js';
import { showLines, showQueues } from './queues.js';
import { countdown, number, word } from './words.js';

const stored = (key, fallback) => localStorage.getItem(`sauti.${key}`) ?? fallback;
const store = (key, value) => localStorage.setItem(`sauti.${key}`, value);

const state = {
  queues: [],
  queue: decodeURIComponent(location.hash.slice(1)) || null,
  items: [], // the waiting items that are listed
  next: null, // where the list goes on
  item: null, // the item in focus
  shown: false, // whether all texts are shown
  revealed: new Set(), // ids of items whose texts are shown though the others are not
  busy: false, // whether something is being sent
  advance: stored('advance', 'true') === 'true',
};

const moderator = () => byId('moderator').value.trim();
const isMine = (item) => item?.claim?.moderator === moderator();

/** Does something and tells the moderator when it was refused. */
async function attempt(action) {
  try {
    return await action();
  } catch (problem) {
    toast(problem instanceof api.Refused ? problem.message : word('failed'), true);
    return undefined;
  }
}

/** The same, while the page starts nothing else. */
async function alone(action) {
  state.busy = true;
  try {
    return await attempt(action);
  } finally {
    state.busy = false;
  }
}

function drawQueues() {
  showQueues(state.queues, state.queue, choose);
  const chosen = state.queues.find((queue) => queue.name === state.queue);
  byId('list-title').textContent = state.queue ?? '';
  byId('list-size').textContent = chosen ? word('waiting', { count: number(chosen.open) }) : '';
  byId('next').disabled = !chosen;
}

async function loadList() {
  if (!state.queue || state.item) return;
  const page = await attempt(() => api.items(state.queue));
  if (page) showPage(page.items, page.next);
}

async function loadMore() {
  const page = await attempt(() => api.items(state.queue, state.next));
  if (page) showPage([...state.items, ...page.items], page.next);
}

function showPage(items, next) {
  state.items = items;
  state.next = next;
  byId('more').hidden = next === null;
  drawList();
}

function drawList() {
  showLines(state.items, (item) => state.shown || state.revealed.has(item.id), (item) => {
    state.revealed.add(item.id);
    drawList();
  });
}

function choose(queue) {
  state.queue = queue;
  location.hash = encodeURIComponent(queue);
  focusItem(null);
  drawQueues();
}

function focusItem(item) {
  state.item = item;
  store('item', isMine(item) ? item.id : '');
  byId('list').hidden = item !== null;
  byId('item').hidden = item === null;
  if (item === null) {
    loadList();
    return;
  }
  byId('item').replaceChildren();
  drawItem();
  byId('item-title').focus();
}

function drawItem() {
  const reason = byId('reason')?.value ?? '';
  replaceKeepingFocus(byId('item'), itemView(state.item, {
    shown: state.shown,
    advance: state.advance,
    mine: isMine(state.item),
    onToggleText: toggleTexts,
    onRelease: release,
    onBack: () => focusItem(null),
    onAdvance: (advance) => { state.advance = advance; store('advance', advance); },
    onDecide: decide,
  }));
  if (byId('reason')) byId('reason').value = reason;
}

async function takeNext() {
  if (!moderator()) {
    toast(word('needName'), true);
    byId('moderator').focus();
    return;
  }
  if (state.busy || !state.queue || isMine(state.item)) return;
  const item = await alone(() => api.takeNext(state.queue, moderator()));
  if (item === null) toast(word('queueEmpty'));
  if (item) {
    state.shown = false;
    focusItem(item);
  }
}

async function release() {
  if (state.busy) return;
  const done = await alone(() => api.release(state.item.id, moderator()));
  if (!done) return;
  toast(word('released'));
  focusItem(null);
}

async function decide(action, reason) {
  if (state.busy) return;
  const { id, version } = state.item;
  const decision = { moderator: moderator(), action, reason, version };
  const done = await alone(() => api.decide(id, decision, keyOf(id, decision)));
  if (!done) {
    await refreshItem();
    return;
  }
  toast(word('decided', { action: word(`action.${action}`) }));
  focusItem(null);
  if (state.advance) takeNext();
}

let sent = {};

/** The same key for the same decision: sent again after a lost answer, it still decides once. */
function keyOf(id, decision) {
  const what = JSON.stringify([id, decision]);
  // Browsers give no random ids to pages that came over plain HTTP from another machine.
  if (sent.what !== what) sent = { what, key: globalThis.crypto.randomUUID?.() ?? null };
  return sent.key;
}

async function refreshItem() {
  const item = await attempt(() => api.item(state.item.id));
  if (item) {
    state.item = item;
    drawItem();
  }
}

function toggleTexts() {
  state.shown = !state.shown;
  if (state.item) drawItem();
  else drawList();
}

let reloading = null;

/** Whether somebody reads on beyond the first page, which must not go away under their eyes. */
const isExtended = () => state.items.length > api.PAGE_SIZE;

function onChange({ queues, items }) {
  state.queues = queues;
  state.queue ??= queues.find((queue) => queue.open > 0)?.name ?? queues[0]?.name ?? null;
  drawQueues();
  const news = items.find((change) => change.itemId === state.item?.id);
  if (news && !state.busy && news.version > state.item.version) {
    toast(word('changedMeanwhile'));
    refreshItem();
  }
  // A busy queue changes many times a second; a list that jumps cannot be read.
  reloading ??= setTimeout(() => { reloading = null; if (!isExtended()) loadList(); }, 1000);
}

function onLink(isLive) {
  byId('link').textContent = word(isLive ? 'live' : 'polling');
  byId('link').classList.toggle('live', isLive);
}

function onSecond() {
  if (!isMine(state.item)) return;
  const left = claimLeft(state.item);
  const claim = byId('claim');
  claim.textContent = word('yours', { time: countdown(left) });
  claim.classList.toggle('ending', left < 60_000);
  if (left <= 0) {
    toast(word('claimEnded'), true);
    focusItem(null);
  }
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.('input, textarea, select')) return;
  if (event.key === 'n') takeNext();
  if (event.key === 'b') toggleTexts();
}

/** A page that was loaded again still shows the item that its moderator has. */
async function restoreItem() {
  const id = stored('item', '');
  if (!id) return;
  const item = await api.item(id).catch(() => null);
  if (!isMine(item)) return;
  choose(item.queue);
  focusItem(item);
}

async function start() {
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = word(element.dataset.word);
  }
  byId('moderator').value = stored('moderator', '');
  byId('moderator').addEventListener('change', () => store('moderator', moderator()));
  byId('next').addEventListener('click', takeNext);
  byId('more').addEventListener('click', loadMore);
  document.addEventListener('keydown', onKey);
  const queues = await attempt(() => api.queues());
  if (queues) onChange({ queues, items: [] });
  await loadList();
  await restoreItem();
  api.watch(onChange, onLink);
  setInterval(onSecond, 1000);
  setInterval(drawQueues, 15_000); // ages grow though nothing happens
}

start();
