// The panel with which a moderator decides: why, and what should happen.

import { button, field, formDialog, key, make, select } from './dom.js';
import { queueTitle, t } from './i18n.js';
import { mainFindings } from './item.js';

/** The actions with their keys, from the mildest to the strongest. */
export const ACTIONS = [['NO_ACTION', 'a'], ['WARN', 'w'], ['RESTRICT', 'h'], ['REMOVE', 'r']];

/** Why a text may stay though a model found something: the classic mistakes of models. */
export const STAYS = ['counter', 'testimony', 'quote', 'reclaimed', 'education', 'figure'];
const MAX_HARMS = 3;

/** The reasons that can be picked for an item: what it breaks, then why it may stay. */
export function quickReasons(item, labels) {
  const found = mainFindings(item).map(({ harm }) => harm);
  const judged = Object.entries(labels).filter(([harm, value]) => value && harm !== 'toxic' && harm !== 'gender_abuse').map(([harm]) => harm);
  const breaks = [...new Set([...judged, ...found.filter((harm) => labels[harm] !== false)])].slice(0, MAX_HARMS);
  return [
    ...breaks.map((harm) => ({ id: `harm ${harm}`, stays: false, text: t('reason.breaks', { harm: t(`harm.${harm}`) }) })),
    ...STAYS.map((name) => ({ id: `stays ${name}`, stays: true, text: t(`reason.${name}`) })),
  ];
}

/** The whole reason as it is sent: what was picked and what was written. */
export const reasonOf = (reasons, draft) => [
  ...reasons.filter(({ id }) => draft.picked?.includes(id)).map(({ text }) => text),
  draft.reason?.trim(),
].filter(Boolean).join('; ');

/**
 * The panel.
 *
 * @param options draft: what was typed and picked; reasons: see quickReasons; pending: the action that
 *     waits for a reason; blocked: why nothing can be done right now, null when it can; sending;
 *     onPick, onType, onAction, and commands: further buttons as [label, key, run]
 */
export function panel({ draft, reasons, pending, blocked, sending, advance, onPick, onType, onAction, onAdvance, commands }) {
  const off = { disabled: Boolean(blocked) || sending, why: blocked };
  const chips = (stays) => reasons.map((reason, index) => ({ ...reason, index }))
    .filter((reason) => reason.stays === stays)
    .map((reason) => make('button', {
      type: 'button', class: 'chip', 'aria-pressed': String(draft.picked?.includes(reason.id) ?? false),
      'data-focus': `reason ${reason.id}`, 'aria-keyshortcuts': String(reason.index + 1), onclick: () => onPick(reason),
    }, make('span', {}, reason.text), reason.index < 9 ? key(String(reason.index + 1)) : null));
  const group = (name, stays) => {
    const inside = chips(stays);
    return inside.length > 0 ? make('div', { class: 'chips', role: 'group', 'aria-label': name }, make('span', { class: 'chips-name', 'aria-hidden': 'true' }, name), make('div', {}, inside)) : null;
  };
  const reason = make('textarea', {
    id: 'reason', rows: '1', maxlength: '2000', value: draft.reason ?? '', dir: 'auto', 'data-focus': 'reason',
    'aria-label': t('decide.reason'), placeholder: t('decide.reason'), 'aria-describedby': 'decide-problem',
    'aria-invalid': pending ? 'true' : null, oninput: (event) => onType(event.target.value),
    onkeydown: (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !(pending || event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      onAction(pending ?? null);
    },
  });
  return make('section', { class: 'decide', 'aria-labelledby': 'decide-title' },
    make('h2', { id: 'decide-title', class: 'unseen' }, t('decide.title')),
    make('div', { class: 'whys' }, group(t('decide.breaks'), false), group(t('decide.stays'), true)),
    reason,
    make('p', { id: 'decide-problem', class: 'problem-text', role: 'alert' },
      blocked ?? (pending ? t('decide.missing', { action: t(`action.${pending}`) }) : '')),
    make('div', { class: 'actions' }, ACTIONS.map(([action, shortcut]) => button(t(`action.${action}`), () => onAction(action), {
      shortcut, class: `action ${action.toLowerCase()}${pending === action ? ' pending' : ''}`, 'data-focus': `action ${action}`, ...off,
    }))),
    make('div', { class: 'row commands' },
      commands.map(([label, shortcut, run]) => button(label, run, { shortcut, class: 'small', 'data-focus': `command ${label}`, ...off })),
      make('label', { class: 'tick end' },
        make('input', { type: 'checkbox', checked: advance, 'data-focus': 'advance', onchange: (event) => onAdvance(event.target.checked) }),
        make('span', {}, t('decide.advance')))));
}

/** Asks why, for what needs a reason. */
export function askReason(title, { hint, submit, danger, initial = '' }) {
  const reason = make('textarea', { rows: '3', maxlength: '2000', required: true, dir: 'auto', autofocus: true, value: initial });
  return formDialog(title, {
    fields: field(t('decide.why'), reason, hint),
    submit,
    cancel: t('common.cancel'),
    danger,
    read: () => reason.value.trim() || undefined,
  });
}

/** Asks where an item should go, and why. */
export function askMove(queues, from) {
  const where = select(queues.filter((queue) => queue.name !== from).map((queue) => [queue.name, queueTitle(queue)]), null,
    { required: true, autofocus: true });
  where.selectedIndex = 0;
  const reason = make('textarea', { rows: '3', maxlength: '2000', required: true, dir: 'auto' });
  return formDialog(t('move.title'), {
    fields: [field(t('move.queue'), where), field(t('decide.why'), reason)],
    submit: t('move.submit'),
    cancel: t('common.cancel'),
    read: () => (where.value && reason.value.trim() ? { queue: where.value, reason: reason.value.trim() } : undefined),
  });
}
