// Work on many items at once: says how many, asks, shows how far it is, and can be taken back.

import * as api from './api.js';
import { ACTIONS } from './decide.js';
import { button, dialog, field, formDialog, make, replaceKeepingFocus, select, toast } from './dom.js';
import { queueTitle, t } from './i18n.js';

/** So many are sent together, so that one sees how far it is. */
const PORTION = 50;

/** The bar with what can be done with the chosen items. */
export function bulkBar(place, { ids, queues, onDone }) {
  place.hidden = ids.length === 0;
  if (ids.length === 0) { place.replaceChildren(); return; }
  const off = { disabled: !api.link.up, why: t('offline.why') };
  const start = async (ask) => {
    const command = await ask(ids.length, queues);
    if (!command) return;
    await run(ids, command, onDone);
  };
  replaceKeepingFocus(place, make('section', { class: 'decide bulk', 'aria-label': t('bulk.title') },
    make('p', { role: 'status' }, make('strong', {}, t('bulk.chosen', { count: ids.length }))),
    make('div', { class: 'row' },
      button(t('bulk.decide'), () => start(askDecision), { class: 'primary', 'data-focus': 'bulk decide', ...off }),
      button(t('command.move'), () => start(askMove), { 'data-focus': 'bulk move', ...off }),
      button(t('command.escalate'), () => start(askEscalate), { 'data-focus': 'bulk escalate', ...off }),
      button(t('bulk.release'), () => start(askRelease), { 'data-focus': 'bulk release', ...off }))));
}

const reasonField = () => make('textarea', { rows: '3', maxlength: '2000', required: true, dir: 'auto' });

function askDecision(count) {
  const action = select(ACTIONS.map(([name]) => [name, t(`action.${name}`)]), 'NO_ACTION', { autofocus: true });
  const reason = reasonField();
  return formDialog(t('bulk.decideTitle', { count }), {
    fields: [make('p', { class: 'note' }, t('bulk.sure', { count })), field(t('bulk.action'), action), field(t('decide.why'), reason)],
    submit: t('bulk.do', { count }), cancel: t('common.cancel'), danger: true,
    read: () => ({ type: 'DECIDE', action: action.value, reason: reason.value.trim(), labels: {} }),
  });
}

function askMove(count, queues) {
  const queue = select(queues.map((one) => [one.name, queueTitle(one)]), queues[0]?.name, { autofocus: true });
  const reason = reasonField();
  return formDialog(t('bulk.moveTitle', { count }), {
    fields: [field(t('move.queue'), queue), field(t('decide.why'), reason)],
    submit: t('bulk.do', { count }), cancel: t('common.cancel'),
    read: () => ({ type: 'MOVE', queue: queue.value, reason: reason.value.trim() }),
  });
}

function askEscalate(count) {
  const reason = reasonField();
  return formDialog(t('bulk.escalateTitle', { count }), {
    fields: field(t('decide.why'), reason), submit: t('bulk.do', { count }), cancel: t('common.cancel'),
    read: () => ({ type: 'ESCALATE', reason: reason.value.trim() }),
  });
}

const askRelease = (count) => formDialog(t('bulk.releaseTitle', { count }), {
  fields: [], submit: t('bulk.do', { count }), cancel: t('common.cancel'), read: () => ({ type: 'RELEASE' }),
});

async function run(ids, command, onDone) {
  const done = [];
  const refused = [];
  let stop = false;
  const bar = make('progress', { max: String(ids.length), value: 0, 'aria-label': t('bulk.progress') });
  const told = make('p', { role: 'status' });
  let finish;
  const shown = dialog(t('bulk.progress'), (close) => {
    finish = close;
    return [bar, told, make('div', { class: 'row end' }, button(t('bulk.stop'), () => { stop = true; }))];
  });
  shown.then(() => { stop = true; });
  for (let at = 0; at < ids.length && !stop; at += PORTION) {
    told.textContent = t('bulk.soFar', { count: at, all: ids.length });
    try {
      const answer = await api.batch(ids.slice(at, at + PORTION), command);
      done.push(...answer.done);
      refused.push(...answer.refused);
      // What was taken back is held by whoever took it back; that many belong to everybody.
      if (command.type === 'UNDO' && answer.done.length > 0) await api.batch(answer.done.map(({ id }) => id), { type: 'RELEASE' });
    } catch (problem) {
      toast(problem.message, { problem: true });
      stop = true;
    }
    bar.value = at + PORTION;
  }
  finish(null);
  tellResult(done, refused, command, onDone);
  await onDone();
}

function tellResult(done, refused, command, onDone) {
  const undoable = command.type === 'DECIDE' && done.length > 0;
  toast(t('bulk.done', { count: done.length }), undoable ? {
    seconds: 20, action: { label: t('command.undo'), run: () => run(done.map(({ id }) => id), { type: 'UNDO' }, onDone) },
  } : {});
  if (refused.length > 0) toast(t('bulk.refused', { count: refused.length }), { problem: true });
}
