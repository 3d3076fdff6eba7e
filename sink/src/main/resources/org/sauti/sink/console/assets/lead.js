// The lead's page: how the work goes, whether moderators agree, and whether the model keeps its word.

import * as api from './api.js';
import { figure, overNames, overTime } from './charts.js';
import { field, make, select, toast } from './dom.js';
import { day, decimal, language, moment, number, percent, queueTitle, span, t } from './i18n.js';

const RANGES = { day: 86_400_000, week: 7 * 86_400_000, month: 30 * 86_400_000 };

export const title = () => t('page.lead');

export function mount(root, _, store) {
  const range = select(Object.keys(RANGES).map((name) => [name, t(`range.${name}`)]), 'day');
  const place = make('div', { class: 'charts', 'aria-live': 'polite' });
  let run = 0;

  async function load() {
    const mine = (run += 1);
    const to = api.now();
    const from = to - RANGES[range.value];
    const step = range.value === 'day' ? 'hour' : 'day';
    try {
      const answer = await api.statistics({ from: new Date(from).toISOString(), to: new Date(to).toISOString(), step });
      if (mine === run) place.replaceChildren(...figures(answer, { from, to, step }, (name) => queueTitle(store.queues.find((queue) => queue.name === name) ?? { name })));
    } catch (problem) {
      toast(problem.message || t('common.failed'), { problem: true });
    }
  }

  range.addEventListener('change', load);
  root.append(make('h1', {}, t('page.lead')), make('div', { class: 'row' }, field(t('lead.range'), range)), place);
  load();
  return { onLink: (isUp) => { if (isUp) load(); }, unmount: () => { run += 1; } };
}

const figures = (answer, time, queueName) => [
  throughput(answer, time),
  decidedBy(answer),
  ageing(answer.ageing?.openByAge ?? [], t('lead.ageing'), t('lead.ageingHint'), queueName),
  ageing(answer.ageing?.waitedBefore ?? [], t('lead.waited'), t('lead.waitedHint'), queueName),
  agreement(answer.agreement ?? []),
  overturned(answer.overturned ?? [], time),
  precision(answer.precision ?? []),
  drift(answer.drift ?? [], time),
  golden(answer.golden ?? []),
];

const sizeOf = (step) => (step === 'day' ? RANGES.day : RANGES.day / 24);

/** The sums by the step of time in which something was counted. */
function sums(rows, { step }, valueOf) {
  const byTime = new Map();
  for (const row of rows) {
    const at = Math.floor(Date.parse(row.at) / sizeOf(step)) * sizeOf(step);
    byTime.set(at, (byTime.get(at) ?? 0) + valueOf(row));
  }
  return byTime;
}

const timesOf = (...maps) => [...new Set(maps.flatMap((map) => [...map.keys()]))].sort((a, b) => a - b);

/** All steps of the time that is shown, also those in which nothing happened. */
function stepsOf({ from, to, step }) {
  const size = sizeOf(step);
  const first = Math.floor(from / size) * size;
  return Array.from({ length: Math.floor((to - first) / size) + 1 }, (_, index) => first + index * size);
}
const timeWords = (time, step) => (step === 'day' ? day(time) : moment(time));

function throughput({ arrived = [], decided = [] }, time) {
  const came = sums(arrived, time, (row) => row.count);
  const went = sums(decided, time, (row) => row.count);
  const steps = stepsOf(time);
  return figure({
    title: t('lead.throughput'), hint: t('lead.throughputHint'),
    plot: overTime(steps, [
      [t('lead.arrived'), steps.map((at) => came.get(at) ?? 0)], [t('lead.decided'), steps.map((at) => went.get(at) ?? 0)],
    ], time),
    heads: [t('lead.time'), t('lead.arrived'), t('lead.decided')],
    rows: timesOf(came, went).map((at) => [timeWords(at, time.step), number(came.get(at) ?? 0), number(went.get(at) ?? 0)]),
  });
}

function decidedBy({ decided = [] }) {
  const byModerator = new Map();
  for (const { moderator, action, count } of decided) {
    const of = byModerator.get(moderator) ?? { all: 0, stays: 0 };
    of.all += count;
    if (action === 'NO_ACTION') of.stays += count;
    byModerator.set(moderator, of);
  }
  const rows = [...byModerator].sort(([, a], [, b]) => b.all - a.all);
  return figure({
    title: t('lead.byModerator'), hint: t('lead.byModeratorHint'),
    plot: overNames(rows.map(([name]) => name), [{ label: t('lead.decided'), kind: 'bar', values: rows.map(([, of]) => of.all) }]),
    heads: [t('lead.moderator'), t('lead.decided'), t('lead.staysShare')],
    rows: rows.map(([name, of]) => [name, number(of.all), percent(of.stays / of.all)]),
  });
}

function ageing(rows, title, hint, queueName) {
  const steps = [...new Set(rows.map((row) => row.upToMinutes))].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  const label = (minutes) => (minutes === null || minutes > 1e6 ? t('lead.longer') : t('lead.upTo', { span: span(minutes * 60_000) }));
  const count = (minutes) => rows.filter((row) => row.upToMinutes === minutes).reduce((sum, row) => sum + row.count, 0);
  return figure({
    title, hint, plot: overNames(steps.map(label), [{ label: t('lead.items'), kind: 'bar', values: steps.map(count) }]),
    heads: [t('work.queue'), t('lead.wait'), t('lead.items')],
    rows: rows.map((row) => [queueName(row.queue), label(row.upToMinutes), number(row.count)]),
  });
}

/** A plot shows so many at most, those with the most behind them; its table has all. */
const MOST_PLOTTED = 12;

const mostOf = (rows, weight) => [...rows].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_PLOTTED);

function agreement(rows) {
  const name = (row) => t('lead.harmIn', { harm: row.harm ? t(`harm.${row.harm}`) : t('lead.action'), language: language(row.language) });
  const known = rows.filter((row) => row.alpha !== null && row.alpha !== undefined && !Number.isNaN(row.alpha));
  const pairs = (row) => row.both + row.neither + row.onlyFirst + row.onlySecond;
  const plotted = mostOf(known, pairs);
  return figure({
    title: t('lead.agreement'), hint: t('lead.agreementHint'),
    plot: overNames(plotted.map(name), [{ label: t('lead.alpha'), kind: 'point', values: plotted.map((row) => row.alpha) }], { min: -0.2, max: 1.05, format: decimal }),
    heads: [t('lead.name'), t('lead.pairs'), t('lead.alpha')],
    rows: rows.map((row) => [name(row), number(pairs(row)), known.includes(row) ? decimal(row.alpha) : t('lead.tooFew')]),
  });
}

const inPercent = (part, all) => (all ? Math.round((part / all) * 1000) / 10 : null);

function overturned(rows, time) {
  const changed = sums(rows, time, (row) => row.count);
  const all = sums(rows, time, (row) => row.of);
  const steps = stepsOf(time);
  return figure({
    title: t('lead.overturned'), hint: t('lead.overturnedHint'),
    plot: overTime(steps, [[t('lead.overturnedPercent'), steps.map((at) => inPercent(changed.get(at), all.get(at)))]], time),
    heads: [t('lead.time'), t('lead.overturned'), t('lead.of')],
    rows: timesOf(changed).map((at) => [timeWords(at, time.step), number(changed.get(at)), number(all.get(at))]),
  });
}

/** The 95 % interval of a share by Wilson (1927), as the model's card has it; null where nothing is known. */
function interval(yes, all) {
  if (all === 0) return null;
  const z = 1.96;
  const centre = (yes + z * z / 2) / (all + z * z);
  const half = (z / (all + z * z)) * Math.sqrt((yes * (all - yes)) / all + z * z / 4);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

function precision(rows) {
  const name = (row) => t('lead.harmIn', { harm: t(`harm.${row.harm}`), language: language(row.language) });
  const share = (row) => (row.confirmed + row.refuted > 0 ? row.confirmed / (row.confirmed + row.refuted) : null);
  const plotted = mostOf(rows, (row) => row.confirmed + row.refuted);
  const intervals = plotted.map((row) => interval(row.confirmed, row.confirmed + row.refuted));
  const cardWords = (card) => (card ? t('lead.interval', { value: percent(card.value), low: percent(card.low), high: percent(card.high) }) : t('lead.notMeasured'));
  return figure({
    title: t('lead.precision'), hint: t('lead.precisionHint'),
    plot: overNames(plotted.map(name), [
      { label: t('lead.seen'), kind: 'point', values: plotted.map(share), low: intervals.map((of) => of?.low ?? null), high: intervals.map((of) => of?.high ?? null) },
      { label: t('lead.card'), kind: 'point', values: plotted.map((row) => row.card?.value ?? null), low: plotted.map((row) => row.card?.low ?? null), high: plotted.map((row) => row.card?.high ?? null) },
    ], { max: 1.05, format: percent }),
    heads: [t('lead.name'), t('lead.model'), t('lead.confirmed'), t('lead.refuted'), t('lead.seen'), t('lead.card')],
    rows: rows.map((row) => [name(row), row.model ?? '–', number(row.confirmed), number(row.refuted), share(row) === null ? '–' : percent(share(row)), cardWords(row.card)]),
  });
}

function drift(rows, time) {
  const expected = sums(rows, time, (row) => row.expected);
  const seen = sums(rows, time, (row) => row.seen);
  const findings = sums(rows, time, (row) => row.count);
  const steps = stepsOf(time);
  const shares = (map) => steps.map((at) => inPercent(map.get(at), findings.get(at)));
  return figure({
    title: t('lead.drift'), hint: t('lead.driftHint'),
    plot: overTime(steps, [[t('lead.expectedPercent'), shares(expected)], [t('lead.seenPercent'), shares(seen)]], time),
    heads: [t('lead.time'), t('lead.name'), t('lead.expected'), t('lead.confirmed'), t('lead.findings')],
    rows: rows.map((row) => [timeWords(Date.parse(row.at), time.step), t('lead.harmIn', { harm: t(`harm.${row.harm}`), language: language(row.language) }), decimal(row.expected), number(row.seen), number(row.count)]),
  });
}

const golden = (rows) => figure({
  title: t('lead.golden'), hint: t('lead.goldenHint'),
  plot: overNames(rows.map((row) => row.moderator), [
    { label: t('lead.right'), kind: 'bar', values: rows.map((row) => row.right) },
    { label: t('lead.wrong'), kind: 'bar', values: rows.map((row) => row.wrong) },
  ]),
  heads: [t('lead.moderator'), t('lead.right'), t('lead.wrong')],
  rows: rows.map((row) => [row.moderator, number(row.right), number(row.wrong)]),
});
