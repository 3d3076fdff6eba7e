// Talks to the service.

import { hasWords, t } from './i18n.js';

/** What to tell of a problem: in the language that is shown where there are words, else as the service put it. */
function wordsFor({ code, title, detail }) {
  if (hasWords(`problem.${code}`)) return t(`problem.${code}`);
  return code?.startsWith('HTTP_') ? t('common.failed') : detail ?? title;
}

/** A request that was refused, as an RFC 9457 problem document. */
export class Refused extends Error {
  constructor(status, problem) {
    super(wordsFor(problem));
    this.status = status;
    this.code = problem.code;
  }
}

/** The service could not be reached at all: nothing is known of what was asked. */
export class Unreachable extends Error {}

export const PAGE_SIZE = 25;

/**
 * The connection: tells `lost` when the service cannot be reached, `back` when it can again, and
 * `ended` when the session is over.
 */
export const link = new EventTarget();
link.up = true;

let csrf = null;
let clockSkew = 0;
let retry = null;

/** The service's time in milliseconds: ages and claims are reckoned by its clock, not by ours. */
export const now = () => Date.now() + clockSkew;

export const setCsrf = (token) => { csrf = token; };

const tell = (what) => link.dispatchEvent(new Event(what));

function lost() {
  if (!link.up) return;
  link.up = false;
  tell('lost');
  retry = setInterval(knock, 3000);
}

function found() {
  if (link.up) return;
  link.up = true;
  clearInterval(retry);
  tell('back');
}

async function knock() {
  const response = await fetch('/health', { cache: 'no-store' }).catch(() => null);
  if (response?.ok) found();
}

addEventListener('offline', lost);
addEventListener('online', knock);

async function request(method, path, { body, commandKey, quiet = false } = {}) {
  const headers = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET' && csrf) headers['X-CSRF-Token'] = csrf;
  if (commandKey) headers['Idempotency-Key'] = commandKey;
  let response;
  try {
    response = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    lost();
    throw new Unreachable(t('offline.failed'));
  }
  found();
  if (response.status === 204) return null;
  const answer = await response.json().catch(() => ({ title: response.statusText, code: `HTTP_${response.status}` }));
  if (response.ok) return answer;
  if (response.status === 401 && !quiet) tell('ended');
  throw new Refused(response.status, answer);
}

const get = (path, options) => request('GET', path, options);
const post = (path, body = {}, options = {}) => request('POST', path, { body, ...options });
const put = (path, body) => request('PUT', path, { body });

const itemPath = (id) => `/api/items/${encodeURIComponent(id)}`;
const queuePath = (queue) => `/api/queues/${encodeURIComponent(queue)}`;

/** A query string of what is not empty. */
export function query(values) {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

// Session and people.
export const signInOptions = () => get('/api/sign-in', { quiet: true });
export const session = () => get('/api/session', { quiet: true });
export const signIn = (name, password) => post('/api/session', { name, password }, { quiet: true });
export const signOut = () => request('DELETE', '/api/session');
export const changePassword = (old, fresh) => put('/api/session/password', { old, new: fresh });
export const savePreferences = (preferences) => put('/api/session/preferences', preferences);
export const exposure = () => get('/api/session/exposure');
export const exposed = (itemId, revealed) => post('/api/session/exposure', { itemId, revealed });
export const tookBreak = () => post('/api/session/break');
export const accounts = () => get('/api/accounts');
export const addAccount = (account) => post('/api/accounts', account);
export const saveAccount = (name, account) => put(`/api/accounts/${encodeURIComponent(name)}`, account);
export const resetPassword = (name) => post(`/api/accounts/${encodeURIComponent(name)}/password`);
export const erase = (person) => post('/api/erasures', { person });

// Queues and items.
export async function queues() {
  const answer = await get('/api/queues');
  clockSkew = Date.parse(answer.now) - Date.now();
  return answer.queues;
}
export const policy = () => get('/api/policy');
export const lines = (queue, filters) => get(`${queue ? queuePath(queue) : '/api'}/items${query(filters)}`);
export const item = (id) => get(itemPath(id));
export const context = (id) => get(`${itemPath(id)}/context`);
export const takeNext = (queue, except) => post(`${queuePath(queue)}/next`, { except });
export const takeReview = (queue) => post('/api/reviews/next', queue ? { queue } : {});
export const presence = (queue, itemId) => post('/api/presence', { queue, item: itemId }, { quiet: true });
export const batch = (ids, command) => post('/api/items/batch', { ids, command });

/** A command for an item. Sent again with the same key, it takes effect once. */
export const command = (id, name, body = {}, commandKey = null) => post(`${itemPath(id)}/${name}`, body, { commandKey });

// Numbers and data.
export const statistics = (range) => get(`/api/statistics${query(range)}`);
export const exportPreview = (range) => get(`/api/exports/preview${query(range)}`);
export const datasetUrl = (range) => `/api/exports/dataset.zip${query(range)}`;

/** Watches for changes until the function that it gives is called. */
export function watch({ onChange, onPresence }) {
  let source = null;
  let again = null;
  const open = () => {
    source = new EventSource('/api/events');
    source.addEventListener('change', (event) => onChange(JSON.parse(event.data)));
    source.addEventListener('presence', (event) => onPresence(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED) return;
      // The browser gives up for good when the answer was an error; we do not.
      again = setTimeout(open, 4000);
    });
  };
  const reopen = () => { source.close(); clearTimeout(again); open(); };
  // A stream that went away silently is not trusted.
  link.addEventListener('back', reopen);
  // Whatever the stream does, the numbers are never older than this.
  const poll = setInterval(async () => {
    if (source.readyState === EventSource.OPEN) return;
    const fresh = await queues().catch(() => null);
    if (fresh) onChange({ queues: fresh, items: [], more: true });
  }, 6000);
  open();
  return () => {
    link.removeEventListener('back', reopen);
    clearTimeout(again);
    clearInterval(poll);
    source.close();
  };
}
