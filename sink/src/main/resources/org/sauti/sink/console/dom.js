// Builds elements. Text only ever goes in as text: nothing here parses HTML.

export const byId = (id) => document.getElementById(id);

/**
 * Makes an element. Properties become attributes, but for on* (listeners) and share (a CSS
 * variable from 0 to 1 that bars are drawn with). Children are elements, texts or null.
 */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'share') element.style.setProperty('--share', String(value));
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** Puts new children in, and the focus on the one that stands for the one that had it. */
export function replaceKeepingFocus(parent, children) {
  const had = parent.contains(document.activeElement) && document.activeElement.dataset.focus;
  parent.replaceChildren(...children);
  if (had) parent.querySelector(`[data-focus="${CSS.escape(had)}"]`)?.focus();
}

/** A long id that is shortened for the eye; the whole is in its title. */
export function shortId(id) {
  const shown = id.length > 18 ? `${id.slice(0, 8)}…${id.slice(-6)}` : id;
  return make('code', { title: id }, shown);
}

/** Tells something in passing; screen readers hear it too. */
export function toast(text, isProblem = false) {
  const note = make('p', { class: isProblem ? 'toast problem' : 'toast' }, text);
  byId('toasts').append(note);
  setTimeout(() => note.remove(), isProblem ? 8000 : 4000);
}

/**
 * The words of a comment: blurred, and hidden from screen readers, until they are wanted. The
 * direction is that of the words, not of the page.
 */
export function commentText(text, language, shown) {
  return make('p', {
    class: shown ? 'comment' : 'comment blurred',
    dir: 'auto',
    lang: language === 'und' ? '' : language,
    'aria-hidden': shown ? null : 'true',
  }, text);
}
