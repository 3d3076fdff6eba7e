// Starts the console: words, session, header, and the page that the address names.

import * as api from './api.js';
import { autonym, loadWords, locale, locales, rememberLocale, t } from './i18n.js';
import { button, byId, make, select, toast } from './dom.js';
import * as keys from './keys.js';
import * as session from './session.js';
import { signInPage } from './sign-in.js';
import { applyGreyscale, drawToday, loadExposure, openSupport, takeBreak, toggleGreyscale } from './wellbeing.js';
import * as work from './work.js';

/** The pages with who may see them; those that not everybody needs are loaded when they are opened. */
const PAGES = [
  { name: 'work', words: 'page.work', may: session.works, load: async () => work },
  { name: 'queues', words: 'page.queues', may: session.works, load: () => import('./queues.js') },
  { name: 'lead', words: 'page.lead', may: () => session.has('LEAD'), load: () => import('./lead.js') },
  { name: 'export', words: 'page.export', may: () => session.has('RESEARCHER'), load: () => import('./export.js') },
  { name: 'people', words: 'page.people', may: () => session.has('ADMIN'), load: () => import('./people.js') },
  { name: 'me', words: 'page.me', may: () => true, load: () => import('./me.js') },
];

/** What all pages know. */
const store = { queues: [], policy: { queues: [], harms: [], actions: [] }, viewers: {}, restart: begin, signOut: leave };

let current = null;
let currentName = null;
let unwatch = null;

const allowed = () => PAGES.filter((page) => page.may());
const address = () => location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);

function languageChooser() {
  return make('label', { class: 'language' }, make('span', { class: 'unseen' }, t('language.choose')),
    select(locales.map((tag) => [tag, autonym(tag), { lang: tag }]), locale, { onchange: (event) => chooseLanguage(event.target.value) }));
}

async function chooseLanguage(tag) {
  rememberLocale(tag);
  if (session.me) await session.prefer({ locale: tag }).catch(() => {});
  await begin();
}

function shell() {
  const pages = allowed();
  return [
    make('a', { class: 'skip', href: '#main', onclick: (event) => { event.preventDefault(); byId('main').focus(); } }, t('common.skip')),
    make('header', { class: 'top' },
      make('a', { class: 'brand', href: '#/', 'aria-label': t('common.brand') }, make('img', { src: '/assets/favicon.svg', alt: '', width: '28', height: '28' }), make('span', {}, t('common.brand'))),
      make('nav', { 'aria-label': t('common.pages') }, make('ul', {}, pages.map(({ name, words }) =>
        make('li', { class: name === 'me' ? 'own' : null }, make('a', { href: `#/${name}`, 'data-page': name }, t(words)))))),
      make('div', { class: 'top-end' },
        make('p', { id: 'today', class: 'today' }),
        button(t('wellbeing.support'), openSupport, { class: 'small support-button' }),
        languageChooser(),
        make('a', { class: 'who', href: '#/me', 'data-page': 'me', title: t('page.me') }, session.me.pseudonym),
        button(t('help.open'), keys.openHelp, { shortcut: '?', class: 'small help-button' }))),
    make('p', { id: 'offline', class: 'banner', role: 'status', hidden: api.link.up }, t('offline.banner')),
    make('main', { id: 'main', tabindex: '-1' }),
  ];
}

async function route() {
  if (!session.me) return;
  const pages = allowed();
  const [name, ...rest] = address();
  const page = pages.find((one) => one.name === name) ?? pages[0];
  if (page.name === currentName) {
    current?.onArguments?.(rest);
    return;
  }
  current?.unmount?.();
  current = null;
  currentName = page.name;
  const module = await page.load().catch(() => null);
  if (currentName !== page.name) return;
  if (!module) {
    currentName = null;
    toast(t('common.failed'), { problem: true });
    return;
  }
  const main = byId('main');
  main.replaceChildren();
  main.className = `page-${page.name}`;
  document.title = t('common.title', { page: module.title() });
  for (const link of document.querySelectorAll('[data-page]')) {
    if (link.dataset.page === page.name) {
      link.setAttribute('aria-current', 'page');
      link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    else link.removeAttribute('aria-current');
  }
  current = module.mount(main, rest, store);
  keys.setOnPage(current.commands ?? []);
}

function onChange(change) {
  for (const fresh of change.queues) {
    const known = store.queues.find((queue) => queue.name === fresh.name);
    // The stream tells less of a queue than the list does.
    if (known) Object.assign(known, fresh);
    else if (change.more) store.queues.push(fresh);
  }
  current?.onChange?.(change);
}

function onPresence({ queues }) {
  store.viewers = queues;
  for (const queue of store.queues) queue.viewers = queues[queue.name] ?? [];
  current?.onChange?.({ queues: [], items: [], more: false });
}

function everywhere() {
  return [
    ...allowed().map(({ name, words }) => ({ label: t('command.page', { page: t(words) }), run: () => { location.hash = `#/${name}`; } })),
    { key: '?', label: t('help.title'), run: keys.openHelp },
    { label: t('wellbeing.support'), run: openSupport },
    { label: t('command.greyscale'), run: () => toggleGreyscale().catch((problem) => toast(problem.message, { problem: true })) },
    { label: t('wellbeing.breakNow'), run: takeBreak, enabled: session.works },
    { label: t('me.signOut'), run: leave },
    ...locales.filter((tag) => tag !== locale).map((tag) => ({ label: autonym(tag), run: () => chooseLanguage(tag) })),
  ];
}

async function leave() {
  await api.signOut().catch(() => {});
  work.reset();
  session.end();
  await begin();
}

/** Nobody is signed in any more. What was typed stays for when they are back. */
function ended() {
  if (!session.me) return;
  session.end();
  stop();
  showSignIn(t('signIn.ended'));
}

function stop() {
  current?.unmount?.();
  current = null;
  currentName = null;
  unwatch?.();
  unwatch = null;
  keys.setOnPage([]);
  for (const box of document.querySelectorAll('dialog')) box.close();
}

async function showSignIn(notice = null) {
  keys.setEverywhere([]);
  document.title = t('common.title', { page: t('signIn.title') });
  byId('app').replaceChildren(await signInPage({ notice, chooser: languageChooser(), onSession: async (me) => { session.begin(me); await begin(); } }));
  document.querySelector('#app [autofocus]')?.focus();
}

/** Draws everything anew: at the start, after a sign-in, in another language. */
async function begin() {
  stop();
  await loadWords(session.me?.preferences?.locale);
  if (!session.me) {
    await showSignIn();
    return;
  }
  if (session.me.mustChangePassword) {
    const { passwordPage } = await import('./me.js');
    byId('app').replaceChildren(passwordPage(async () => { session.begin(await api.session()); await begin(); }));
    return;
  }
  applyGreyscale();
  byId('app').replaceChildren(...shell());
  keys.setEverywhere(everywhere());
  if (session.works()) {
    [store.queues, store.policy] = await Promise.all([
      api.queues().catch(() => store.queues), api.policy().catch(() => store.policy)]);
    unwatch = api.watch({ onChange, onPresence });
    loadExposure();
    drawToday();
  }
  await route();
}

api.link.addEventListener('lost', () => { if (byId('offline')) byId('offline').hidden = false; current?.onLink?.(false); });
api.link.addEventListener('back', () => { if (byId('offline')) { byId('offline').hidden = true; toast(t('offline.back')); } current?.onLink?.(true); });
api.link.addEventListener('ended', ended);
addEventListener('hashchange', route);
keys.listen();
try {
  await session.load();
} catch {
  // Nobody is signed in yet.
}
await begin();
