// Builds elements. Text only ever goes in as text: nothing here parses HTML.

export const byId = (id) => document.getElementById(id);

/**
 * Makes an element. Properties become attributes, but for on* (listeners), value and checked
 * (properties) and share (a CSS variable from 0 to 1 that bars are drawn with). Children are
 * elements, texts or null; a list counts as its members.
 */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'value' || key === 'checked') element[key] = value;
    else if (key === 'share') element.style.setProperty('--share', String(value));
    else element.setAttribute(key, value === true ? '' : value);
  }
  return element;
}

/**
 * Puts new children in, with the focus and the caret on the one that stands for the one that had
 * them: the one with the same data-focus.
 */
export function replaceKeepingFocus(parent, ...children) {
  const active = document.activeElement;
  const had = parent.contains(active) ? active.dataset.focus : null;
  const caret = had && 'selectionStart' in active ? [active.selectionStart, active.selectionEnd] : null;
  parent.replaceChildren(...children.flat(Infinity).filter(Boolean));
  if (!had) return;
  const heir = parent.querySelector(`[data-focus="${CSS.escape(had)}"]`);
  heir?.focus({ preventScroll: true });
  if (caret && caret[0] !== null) heir?.setSelectionRange?.(...caret);
}

export const key = (name) => make('kbd', { 'aria-hidden': 'true' }, name);

/** A button; a shortcut is shown on it and told to screen readers. */
export function button(label, onclick, { shortcut, disabled, why, ...properties } = {}) {
  return make('button', {
    type: 'button',
    onclick,
    disabled: Boolean(disabled),
    title: disabled ? why : properties.title,
    'aria-keyshortcuts': shortcut ?? null,
    ...properties,
  }, make('span', {}, label), shortcut ? key(shortcut) : null);
}

let isPressed = false;
addEventListener('pointerdown', () => { isPressed = true; }, true);
addEventListener('pointerup', () => { isPressed = false; }, true);
addEventListener('pointercancel', () => { isPressed = false; }, true);

/**
 * Makes a function that draws soon after it was called, however often that was: not while somebody
 * presses a button or has a list of choices open, which would go away under their hand.
 */
export function calmly(draw, milliseconds = 1500) {
  let timer = null;
  const attempt = () => {
    if (isPressed || document.activeElement?.matches('select')) {
      timer = setTimeout(attempt, 400);
      return;
    }
    timer = null;
    draw();
  };
  return () => { timer ??= setTimeout(attempt, milliseconds); };
}

let lastField = 0;

/** A field with its label, and a hint below it. */
export function field(label, control, hint) {
  control.id ||= `field-${(lastField += 1)}`;
  const told = hint ? make('p', { class: 'hint', id: `${control.id}-hint` }, hint) : null;
  if (told) control.setAttribute('aria-describedby', told.id);
  return make('div', { class: 'field' }, make('label', { for: control.id }, label), control, told);
}

/** A box to tick with its label. */
export const tick = (label, properties) => make('label', { class: 'tick' },
  make('input', { type: 'checkbox', ...properties }), make('span', {}, label));

/** A choice from [value, label] pairs. */
export const select = (options, chosen, properties = {}) => make('select', { ...properties, value: chosen ?? '' },
  options.map(([value, label, extra]) => make('option', { value, ...extra }, label)));

/** A long id that is shortened for the eye; the whole is in its title. */
export function shortId(id) {
  return make('code', { title: id, dir: 'ltr' }, id.length > 14 ? `${id.slice(0, 6)}…${id.slice(-4)}` : id);
}

export const announce = (text) => { byId('milestones').textContent = text; };

/** Tells something in passing; screen readers hear it too. An action is a label and what it does. */
export function toast(text, { problem = false, action = null, seconds = problem ? 9 : 5 } = {}) {
  const note = make('div', { class: problem ? 'toast problem' : 'toast' }, make('p', {}, text));
  let timer = null;
  const close = () => { clearTimeout(timer); note.remove(); };
  const wait = () => { clearTimeout(timer); timer = setTimeout(close, seconds * 1000); };
  if (action) note.append(button(action.label, () => { close(); action.run(); }, { shortcut: action.shortcut }));
  // Nobody should have to hurry to read or to undo.
  note.addEventListener('pointerenter', () => clearTimeout(timer));
  note.addEventListener('pointerleave', wait);
  note.addEventListener('focusin', () => clearTimeout(timer));
  note.addEventListener('focusout', wait);
  byId('toasts').append(note);
  while (byId('toasts').childElementCount > 4) byId('toasts').firstElementChild.remove();
  wait();
  return close;
}

/**
 * Opens a dialog and gives what it was closed with; null when it was dismissed.
 *
 * @param title its heading
 * @param content makes its content; is given a function that closes the dialog with a result
 */
export function dialog(title, content, properties = {}) {
  return new Promise((resolve) => {
    let result = null;
    const finish = (value) => { result = value; box.close(); };
    const box = make('dialog', { 'aria-labelledby': 'dialog-title', ...properties },
      make('h2', { id: 'dialog-title' }, title));
    box.append(...[content(finish)].flat(Infinity).filter(Boolean));
    // Escape closes it; a click beside it as well.
    box.addEventListener('click', (event) => { if (event.target === box) box.close(); });
    box.addEventListener('close', () => { box.remove(); resolve(result); });
    document.body.append(box);
    box.showModal();
  });
}

/** A dialog with a form: the fields, a button that sends them and one that does not. */
export function formDialog(title, { fields, submit, cancel, danger = false, read }) {
  return dialog(title, (finish) => make('form', {
    onsubmit: (event) => {
      event.preventDefault();
      const value = read();
      if (value !== undefined) finish(value);
    },
  }, fields, make('div', { class: 'row end' },
    button(cancel, () => finish(null)),
    make('button', { type: 'submit', class: danger ? 'primary danger' : 'primary' }, submit))));
}
