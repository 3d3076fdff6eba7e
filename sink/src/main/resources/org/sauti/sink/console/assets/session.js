// Who looks at the page, what they may do and how they want it.

import * as api from './api.js';

/** How much of a text is hidden until it is asked for. */
export const Blur = { NOTHING: 'nothing', WORDS: 'words', TEXT: 'text' };

const WHOLE_TEXT = 'sauti:blur-whole-text';
const LAST_QUEUE = 'sauti:queue';

/** The session; null while nobody is signed in. */
export let me = null;

export async function load() {
  me = await api.session();
  api.setCsrf(me.csrf);
  return me;
}

export function begin(session) {
  me = session;
  api.setCsrf(session.csrf);
}

export function end() {
  me = null;
  api.setCsrf(null);
}

export const has = (role) => me?.roles.includes(role) ?? false;
export const works = () => has('MODERATOR') || has('LEAD');

/** A preference, else what the organisation wants. */
export const preference = (name) => me?.preferences?.[name] ?? me?.wellbeing?.[name] ?? null;

export async function prefer(changes) {
  const preferences = { ...me.preferences, ...changes };
  await api.savePreferences(preferences);
  me.preferences = preferences;
}

/** Whether the next item is taken after a decision: yes, unless somebody does not want it. */
export const advances = () => preference('advance') ?? true;

export function blur() {
  if (preference('blur') === false) return Blur.NOTHING;
  return localStorage.getItem(WHOLE_TEXT) === 'true' ? Blur.TEXT : Blur.WORDS;
}

export async function preferBlur(wanted) {
  localStorage.setItem(WHOLE_TEXT, String(wanted === Blur.TEXT));
  await prefer({ blur: wanted !== Blur.NOTHING });
}

export const lastQueue = () => localStorage.getItem(LAST_QUEUE);
export const rememberQueue = (name) => localStorage.setItem(LAST_QUEUE, name ?? '');

/** What somebody typed for an item is kept until it is sent, whatever happens to the page. */
export const drafts = {
  read(id) {
    try {
      return JSON.parse(sessionStorage.getItem(`sauti:draft:${id}`)) ?? {};
    } catch {
      return {};
    }
  },
  write: (id, draft) => sessionStorage.setItem(`sauti:draft:${id}`, JSON.stringify(draft)),
  drop: (id) => sessionStorage.removeItem(`sauti:draft:${id}`),
};
