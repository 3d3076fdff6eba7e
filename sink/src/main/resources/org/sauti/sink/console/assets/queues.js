// The queues page: how full each queue is and how fast it moves, search in what waits, bulk work.

import * as api from './api.js';
import { bulkBar } from './bulk.js';
import { commentText } from './comment.js';
import { button, calmly, field, make, replaceKeepingFocus, select, toast } from './dom.js';
import { ago, language, list, number, percent, queueTitle, span, t } from './i18n.js';
import { Blur, blur, me } from './session.js';
import { count } from './wellbeing.js';
import { workOn } from './work.js';

/** So many pages without a match are looked through before somebody is asked whether to go on. */
const EMPTY_PAGES = 8;

export const title = () => t('page.queues');

export function mount(root, [queue], store) {
  const state = { filters: { queue: queue ?? '' }, lines: [], next: null, looked: 0, loading: false, shown: false, revealed: new Set(), chosen: new Set(), run: 0 };
  const overview = make('div');
  const results = make('section', { class: 'results', 'aria-labelledby': 'results-title' });
  const bar = make('div', { class: 'dock' });
  const search = (filters) => { state.filters = filters; load(); };
  const form = filterForm(store, state.filters, search);
  root.append(make('h1', {}, t('page.queues')), overview, form, results, bar);

  function drawOverview() {
    replaceKeepingFocus(overview,
      make('h2', { class: 'unseen' }, t('queues.overview')),
      store.queues.length === 0 ? make('p', { class: 'empty' }, t('queues.none')) : overviewTable(store.queues, (name) => {
        form.querySelector('[name=queue]').value = name;
        search({ ...state.filters, queue: name });
        results.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
      }));
  }

  /** Reads on until there is a page of lines, or until a lot was looked through in vain. */
  async function load(isMore = false) {
    const run = (state.run += 1);
    if (!isMore) Object.assign(state, { lines: [], next: null, looked: 0, chosen: new Set() });
    state.loading = true;
    drawResults();
    const { queue: name, ...filters } = state.filters;
    try {
      for (let pages = 0, found = 0; pages < EMPTY_PAGES && found < api.PAGE_SIZE; pages += 1) {
        const answer = await api.lines(name, { ...filters, after: state.next, limit: api.PAGE_SIZE });
        if (run !== state.run) return;
        state.lines = [...state.lines, ...answer.items];
        state.next = answer.next;
        state.looked += answer.looked ?? answer.items.length;
        found += answer.items.length;
        if (!answer.next) break;
        drawResults();
      }
    } catch (problem) {
      toast(problem.message || t('common.failed'), { problem: true });
    }
    if (run !== state.run) return;
    state.loading = false;
    drawResults();
  }

  function drawResults() {
    const allChosen = state.lines.length > 0 && state.chosen.size === state.lines.length;
    replaceKeepingFocus(results,
      make('div', { class: 'row' },
        make('h2', { id: 'results-title' }, t('results.title')),
        make('p', { class: 'quiet', role: 'status' }, state.loading ? t('results.loading') : t('results.count', { count: state.lines.length, looked: state.looked })),
        blur() === Blur.NOTHING ? null : button(t(state.shown ? 'work.hide' : 'work.show'), toggle, { shortcut: 'b', class: 'small end', 'data-focus': 'blur', 'aria-pressed': String(state.shown) })),
      state.lines.length > 0 ? make('label', { class: 'tick' }, make('input', {
        type: 'checkbox', checked: allChosen, 'data-focus': 'all', onchange: () => {
          state.chosen = new Set(allChosen ? [] : state.lines.map((line) => line.id));
          drawResults();
        },
      }), make('span', {}, t('results.chooseAll', { count: state.lines.length }))) : null,
      state.lines.length === 0 && !state.loading ? make('p', { class: 'empty' }, t('results.none')) : null,
      make('ol', { class: 'lines' }, state.lines.map(lineView)),
      state.next && !state.loading ? button(t('results.more'), () => load(true), { 'data-focus': 'more' }) : null);
    drawBar();
  }

  function lineView(line) {
    const shown = state.shown || state.revealed.has(line.id);
    const queueOf = store.queues.find((one) => one.name === line.queue) ?? { name: line.queue };
    return make('li', { class: 'line' },
      make('input', {
        type: 'checkbox', checked: state.chosen.has(line.id), 'data-focus': `choose ${line.id}`,
        'aria-label': t('results.choose', { harms: list(line.findings.map(({ harm }) => t(`harm.${harm}`))) }),
        onchange: (event) => { if (event.target.checked) state.chosen.add(line.id); else state.chosen.delete(line.id); drawResults(); },
      }),
      make('div', { class: 'line-body' },
        make('p', { class: 'tags' }, line.findings.map(({ harm, confidence }) => make('span', { class: 'tag' }, t(`harm.${harm}`), ' ', percent(confidence))),
          make('span', { class: 'quiet end' }, t('results.priority', { percent: percent(line.priority) }))),
        line.text === null ? make('p', { class: 'quiet' }, t('work.noText'))
          : commentText(line.text, line.language, [], { blur: blur(), shown, whole: true }),
        make('p', { class: 'quiet' }, [queueTitle(queueOf), language(line.language), line.platform, line.community, ago(api.now() - Date.parse(line.openedAt))].filter(Boolean).join(' · '),
          ' ', make('a', { href: `#/work/${encodeURIComponent(line.id)}`, 'data-focus': `open ${line.id}` }, t('results.open')),
          shown || line.text === null || blur() === Blur.NOTHING ? null
            : [' ', button(t('work.show'), () => reveal(line), { class: 'quiet-button', 'data-focus': `show ${line.id}` })])));
  }

  function reveal(line) {
    state.revealed.add(line.id);
    count(line.id, true);
    drawResults();
    // The button is gone; its place in the order of the focus is kept.
    results.querySelector(`[data-focus="${CSS.escape(`open ${line.id}`)}"]`)?.focus({ preventScroll: true });
  }

  function toggle() {
    state.shown = !state.shown;
    drawResults();
  }

  const drawBar = () => bulkBar(bar, {
    ids: [...state.chosen], queues: store.policy.queues.length > 0 ? store.policy.queues : store.queues, onDone: () => load(),
  });

  const refreshOverview = calmly(() => { if (overview.isConnected) drawOverview(); });
  drawOverview();
  load();
  const fresh = setInterval(async () => {
    const queues = await api.queues().catch(() => null);
    if (queues) { store.queues = queues; refreshOverview(); }
  }, 15_000);
  const beat = setInterval(() => api.presence(state.filters.queue || null, null).catch(() => {}), 20_000);
  return {
    onChange: refreshOverview,
    onLink: (isUp) => { drawBar(); if (isUp) load(); },
    onArguments: ([name]) => search({ ...state.filters, queue: name ?? '' }),
    commands: [
      { key: 'b', label: t('command.blur'), run: toggle },
      { key: '/', label: t('filter.text'), run: () => form.querySelector('[name=text]').focus() },
    ],
    unmount: () => { clearInterval(fresh); clearInterval(beat); state.run += 1; },
  };
}

function overviewTable(queues, onChoose) {
  const head = ['queues.queue', 'queues.open', 'queues.claimed', 'queues.oldest', 'queues.arrived', 'queues.decided', 'queues.reviews', 'queues.viewers'];
  const cell = (name, value) => make('td', { 'data-name': t(name) }, value);
  return make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('queues.overview') }, make('table', { class: 'cards' },
    make('thead', {}, make('tr', {}, head.map((name) => make('th', { scope: 'col' }, t(name))), make('th', {}, make('span', { class: 'unseen' }, t('queues.actions'))))),
    make('tbody', {}, queues.map((queue) => make('tr', { class: queue.open > 0 ? null : 'drained' },
      make('th', { scope: 'row' }, queueTitle(queue), make('span', { class: 'languages' }, languagesOf(queue))),
      cell('queues.open', make('strong', { class: 'big' }, number(queue.open))),
      cell('queues.claimed', number(queue.claimed)),
      cell('queues.oldest', queue.oldestOpenedAt ? span(api.now() - Date.parse(queue.oldestOpenedAt)) : '–'),
      cell('queues.arrived', perHour(queue.arrivedLastHour)),
      cell('queues.decided', perHour(queue.decidedLastHour)),
      cell('queues.reviews', Number.isInteger(queue.reviews) ? number(queue.reviews) : '–'),
      cell('queues.viewers', (queue.viewers ?? []).length === 0 ? '–' : list(queue.viewers.map((viewer) => (viewer === me.pseudonym ? t('queues.you') : viewer)))),
      make('td', {}, make('div', { class: 'row' },
        button(t('queues.work'), () => { workOn(queue.name); location.hash = '#/work'; }, { class: 'small', disabled: queue.open === 0, 'data-focus': `work ${queue.name}`, 'aria-label': `${t('queues.work')}: ${queueTitle(queue)}` }),
        button(t('queues.look'), () => onChoose(queue.name), { class: 'small', 'data-focus': `look ${queue.name}`, 'aria-label': `${t('queues.look')}: ${queueTitle(queue)}` }))))))));
}

const perHour = (count) => (count === null || count === undefined ? '–' : t('queues.perHour', { count }));

const languagesOf = (queue) => Object.entries(queue.openByLanguage ?? {}).sort(([, a], [, b]) => b - a).slice(0, 4)
  .map(([tag, count]) => `${language(tag)} ${number(count)}`).join(' · ');

function filterForm(store, filters, onSearch) {
  const harms = store.policy.harms ?? [];
  const tags = [...new Set(store.queues.flatMap((queue) => Object.keys(queue.openByLanguage ?? {})))].sort();
  const share = (name) => make('input', { type: 'number', name, min: '0', max: '100', inputmode: 'numeric' });
  const moment = (name) => make('input', { type: 'datetime-local', name });
  const form = make('form', {
    class: 'card filters', role: 'search', 'aria-label': t('filter.title'),
    onsubmit: (event) => { event.preventDefault(); onSearch(read(form)); },
    onreset: () => setTimeout(() => onSearch(read(form))),
  },
  field(t('filter.text'), make('input', { type: 'search', name: 'text', dir: 'auto', maxlength: '200' })),
  field(t('work.queue'), select([['', t('filter.any')], ...store.queues.map((queue) => [queue.name, queueTitle(queue)])], filters.queue, { name: 'queue' })),
  field(t('filter.harm'), select([['', t('filter.any')], ...harms.map((harm) => [harm, t(`harm.${harm}`)])], '', { name: 'harm' })),
  field(t('filter.language'), select([['', t('filter.any')], ...tags.map((tag) => [tag, language(tag)])], '', { name: 'language' })),
  field(t('filter.platform'), make('input', { type: 'text', name: 'platform', maxlength: '64', autocapitalize: 'none' })),
  field(t('filter.minConfidence'), share('minConfidence')),
  field(t('filter.maxConfidence'), share('maxConfidence')),
  field(t('filter.from'), moment('from')),
  field(t('filter.to'), moment('to')),
  make('div', { class: 'row end' }, make('button', { type: 'reset' }, t('filter.reset')), make('button', { type: 'submit', class: 'primary' }, t('filter.search'))));
  return form;
}

/** What was asked for: shares from 0 to 1 and times in UTC, as the interface has them. */
function read(form) {
  const given = Object.fromEntries(new FormData(form));
  const share = (value) => (value === '' ? '' : Number(value) / 100);
  const time = (value) => (value === '' ? '' : new Date(value).toISOString());
  return { ...given, minConfidence: share(given.minConfidence), maxConfidence: share(given.maxConfidence), from: time(given.from), to: time(given.to) };
}
