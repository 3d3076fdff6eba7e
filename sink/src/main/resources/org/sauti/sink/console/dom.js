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
 *
 * @param marks pieces of the text to mark: start, end, share (how much, 0 to 1) and title
 */
export function commentText(text, language, shown, marks = []) {
  return make('p', {
    class: shown ? 'comment' : 'comment blurred',
    dir: 'auto',
    lang: language === 'und' ? '' : language,
    'aria-hidden': shown ? null : 'true',
  }, marked(text, marks));
}

/** The text in pieces, those that are marked as elements; where marks overlap, all of them tell. */
function marked(text, marks) {
  const bounds = marks.flatMap(({ start, end }) => [start, end])
    .filter((bound) => bound > 0 && bound < text.length);
  const cuts = [0, ...new Set(bounds), text.length].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const piece = text.slice(cuts[index], end);
    const over = marks.filter((mark) => mark.start < end && mark.end > cuts[index]);
    if (over.length === 0) return piece;
    return make('mark', {
      title: [...new Set(over.map((mark) => mark.title))].join('\n'),
      share: Math.max(...over.map((mark) => mark.share)),
    }, piece);
  });
}
