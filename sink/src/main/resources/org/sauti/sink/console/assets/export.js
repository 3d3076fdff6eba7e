// The researcher's page: decided items as a labelled dataset.

import * as api from './api.js';
import { field, make, select, toast } from './dom.js';
import { decimal, language, number, t } from './i18n.js';

const FORMATS = ['jsonl', 'csv', 'parquet'];
const DAY = 86_400_000;

export const title = () => t('page.export');

const dateOf = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10);

export function mount(root) {
  const from = make('input', { type: 'date', required: true, value: dateOf(Date.now() - 30 * DAY) });
  const to = make('input', { type: 'date', required: true, value: dateOf(Date.now()) });
  const format = select(FORMATS.map((name) => [name, t(`format.${name}`)]), 'jsonl');
  const preview = make('section', { 'aria-live': 'polite', 'aria-labelledby': 'preview-title' });
  const range = () => ({ from: `${from.value}T00:00:00Z`, to: new Date(Date.parse(`${to.value}T00:00:00Z`) + DAY).toISOString() });
  let run = 0;

  async function load() {
    const mine = (run += 1);
    if (!from.value || !to.value || from.value > to.value) {
      preview.replaceChildren(make('p', { class: 'problem-text' }, t('export.order')));
      return;
    }
    preview.replaceChildren(make('p', { class: 'quiet' }, t('results.loading')));
    try {
      const answer = await api.exportPreview(range());
      if (mine === run) preview.replaceChildren(...previewOf(answer, api.datasetUrl({ ...range(), format: format.value })));
    } catch (problem) {
      preview.replaceChildren();
      toast(problem.message, { problem: true });
    }
  }

  root.append(make('h1', {}, t('page.export')), make('p', { class: 'lead' }, t('export.intro')),
    make('form', { class: 'card filters', 'aria-label': t('export.range'), onsubmit: (event) => event.preventDefault(), onchange: load },
      field(t('filter.from'), from), field(t('filter.to'), to), field(t('export.format'), format)),
    preview);
  load();
  return { onLink: (isUp) => { if (isUp) load(); } };
}

function previewOf(answer, url) {
  const out = answer.leftOut ?? {};
  return [
    make('div', { class: 'card' },
      make('h2', { id: 'preview-title' }, t('export.items', { count: answer.items })),
      make('p', { class: 'quiet' }, t('export.leftOut', {
        children: number(out.childSafety ?? 0), erased: number(out.erased ?? 0), deleted: number(out.deleted ?? 0),
      })),
      answer.items > 0 ? make('p', {}, make('a', { class: 'button primary large', href: url, download: '' }, t('export.download'))) : null,
      make('p', { class: 'hint' }, t('export.contains'))),
    make('div', { class: 'columns' },
      table(t('export.byHarm'), [t('filter.harm'), t('export.yes'), t('export.no')],
        answer.byHarm.map(({ harm, present, absent }) => [t(`harm.${harm}`), number(present), number(absent)])),
      table(t('export.byLanguage'), [t('filter.language'), t('export.count')],
        Object.entries(answer.byLanguage).map(([tag, count]) => [language(tag), number(count)]))),
    table(t('export.alpha'), [t('filter.harm'), t('filter.language'), t('lead.pairs'), t('lead.alpha')],
      answer.alpha.map(({ harm, language: tag, alpha }) => [
        harm ? t(`harm.${harm}`) : t('lead.action'), tag ? language(tag) : t('filter.any'), number(alpha.units), alphaWords(alpha)])),
  ];
}

/** Krippendorff's alpha with its interval, where there are enough texts that two people judged. */
function alphaWords({ value, low, high }) {
  if (value === null) return t('lead.tooFew');
  return low === null ? decimal(value) : t('lead.interval', { value: decimal(value), low: decimal(low), high: decimal(high) });
}

function table(name, heads, rows) {
  return make('section', { class: 'card' }, make('h2', {}, name),
    rows.length === 0 ? make('p', { class: 'quiet' }, t('lead.nothing')) : make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': name },
      make('table', {}, make('thead', {}, make('tr', {}, heads.map((head) => make('th', { scope: 'col' }, head)))),
        make('tbody', {}, rows.map(([first, ...others]) => make('tr', {}, make('th', { scope: 'row' }, first), others.map((value) => make('td', {}, value))))))));
}
