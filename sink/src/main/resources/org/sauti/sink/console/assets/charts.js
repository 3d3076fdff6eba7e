// Plots, drawn by uPlot; each with a table of the same numbers for those who do not see it.

import { make } from './dom.js';
import { day, locale, moment, number, t } from './i18n.js';

const LIBRARY = '/assets/uplot/uPlot.iife.min.js';
const STYLE = '/assets/uplot/uPlot.min.css';
const HEIGHT = 240;
const COLOURS = ['--plot-1', '--plot-2', '--plot-3', '--plot-4', '--plot-5', '--plot-6'];

let loading = null;

/** The library, loaded when the first plot is wanted. */
export function library() {
  loading ??= new Promise((resolve, reject) => {
    document.head.append(make('link', { rel: 'stylesheet', href: STYLE }));
    document.head.append(make('script', {
      src: LIBRARY, onload: () => resolve(globalThis.uPlot), onerror: () => { loading = null; reject(new Error(t('common.failed'))); },
    }));
  });
  return loading;
}

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/**
 * A plot with its title, what it tells in a sentence, and its table.
 *
 * @param plot draws into an element of a width; null when there is nothing to draw
 * @param table heads and rows of words
 */
export function figure({ title, hint, plot, heads, rows }) {
  const place = make('div', { class: 'plot', role: 'img', 'aria-label': `${title}. ${hint}` });
  const box = make('figure', { class: 'card chart' },
    make('figcaption', {}, make('h2', {}, title), make('p', { class: 'hint' }, hint)),
    rows.length === 0 ? make('p', { class: 'empty' }, t('lead.nothing')) : place,
    rows.length === 0 ? null : make('details', {}, make('summary', {}, t('lead.table')),
      make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title }, make('table', {},
        make('thead', {}, make('tr', {}, heads.map((head) => make('th', { scope: 'col' }, head)))),
        make('tbody', {}, rows.map(([first, ...others]) => make('tr', {}, make('th', { scope: 'row' }, first), others.map((value) => make('td', {}, value)))))))));
  if (rows.length > 0 && plot) library().then(() => observe(place, plot)).catch(() => place.replaceWith(make('p', { class: 'quiet' }, t('lead.noPlot'))));
  return box;
}

/** Draws when the width is known, and again when it changes. */
function observe(place, plot) {
  let drawn = null;
  let width = 0;
  const draw = () => {
    drawn?.destroy();
    drawn = plot(place, width);
    // Until somebody points at one, the legend tells of the last that is known.
    const last = drawn.data[1].findLastIndex((value) => value !== null && value !== undefined);
    const mine = drawn;
    requestAnimationFrame(() => { if (drawn === mine && last >= 0) mine.setLegend({ idx: last }); });
  };
  new ResizeObserver(([{ contentRect }]) => {
    if (Math.round(contentRect.width) === width || contentRect.width === 0) return;
    width = Math.round(contentRect.width);
    draw();
  }).observe(place);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { if (place.isConnected) draw(); });
}

const WHOLE = [1, 2, 5].flatMap((digit) => [1, 10, 100, 1e3, 1e4, 1e5, 1e6].map((power) => digit * power)).sort((a, b) => a - b);

const axis = (extra) => ({ stroke: colour('--quiet'), grid: { stroke: colour('--rule'), width: 1 }, ticks: { stroke: colour('--rule') }, font: '12px system-ui, sans-serif', ...extra });

/** Lines or bars over time: `times` in milliseconds, series as [label, values]. */
export const overTime = (times, series, { step }) => (place, width) => new globalThis.uPlot({
  width,
  height: HEIGHT,
  series: [
    { label: t('lead.time'), value: (_, seconds) => (seconds === null ? '–' : step === 'day' ? day(seconds * 1000) : moment(seconds * 1000)) },
    ...series.map(([label], index) => ({
      label, stroke: colour(COLOURS[index % COLOURS.length]), width: 2, dash: index >= COLOURS.length ? [6, 3] : undefined,
      spanGaps: true, points: { show: times.length < 40, size: 5 }, value: (_, value) => (value === null ? '–' : number(value)),
    })),
  ],
  axes: [
    axis({ values: (_, splits) => splits.map((seconds) => timeLabel(seconds * 1000, step)), space: 80 }),
    axis({ values: (_, splits) => splits.map((value) => number(value)), size: 56, incrs: WHOLE }),
  ],
  scales: { x: { time: true }, y: { range: (_, low, high) => [Math.min(0, low ?? 0), (high || 1) * 1.1] } },
  cursor: { drag: { x: false, y: false } },
}, [times.map((time) => time / 1000), ...series.map(([, values]) => values)], place);

const timeLabel = (milliseconds, step) => new Intl.DateTimeFormat(locale, step === 'day'
  ? { day: 'numeric', month: 'short' } : { day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(milliseconds);

/**
 * Bars or points over names.
 *
 * @param series as {label, values, kind: 'bar' | 'point', low, high}; low and high draw an interval
 */
export const overNames = (names, series, { min = 0, max = null, format = number } = {}) => (place, width) => {
  const Plot = globalThis.uPlot;
  const bars = series.filter((one) => one.kind === 'bar').length;
  const crowded = isCrowded(names, width);
  return new Plot({
    width,
    height: crowded ? HEIGHT + 90 : HEIGHT,
    padding: [8, crowded ? 40 : 8, 0, 0],
    series: [
      { label: t('lead.name'), value: (_, index) => names[index] ?? '–' },
      ...series.map((one, index) => ({
        label: one.label,
        stroke: colour(COLOURS[index % COLOURS.length]),
        fill: one.kind === 'bar' ? `${colour(COLOURS[index % COLOURS.length])}88` : undefined,
        width: one.kind === 'bar' ? 1 : 0,
        paths: one.kind === 'bar' ? Plot.paths.bars({ size: [0.7 / bars, 60], align: bars === 1 ? 0 : index === 0 ? -1 : 1 }) : () => null,
        points: { show: one.kind === 'point', size: 9, fill: colour(COLOURS[index % COLOURS.length]) },
        value: (_, value) => (value === null || value === undefined ? '–' : format(value)),
      })),
    ],
    axes: [
      axis({
        splits: () => names.map((_, index) => index), size: crowded ? 140 : 34, rotate: crowded ? -50 : 0, grid: { show: false },
        values: (_, splits) => splits.map((index) => shorten(names[index] ?? '')),
      }),
      axis({ values: (_, splits) => splits.map(format), size: 56, ...(format === number ? { incrs: WHOLE } : {}) }),
    ],
    scales: { x: { time: false, range: () => [-0.6, names.length - 0.4] }, y: { range: (_, low, high) => [Math.min(min, low ?? min), max ?? (high || 1) * 1.1] } },
    cursor: { drag: { x: false, y: false } },
    hooks: { draw: [(plot) => series.forEach((one, index) => { if (one.low) drawIntervals(plot, one, colour(COLOURS[index % COLOURS.length])); })] },
  }, [names.map((_, index) => index), ...series.map((one) => one.values)], place);
};

function drawIntervals(plot, { low, high }, stroke) {
  const { ctx } = plot;
  ctx.save();
  ctx.strokeStyle = stroke;
  ctx.lineWidth = 2 * devicePixelRatio;
  low.forEach((from, index) => {
    if (from === null) return;
    const x = plot.valToPos(index, 'x', true);
    ctx.beginPath();
    ctx.moveTo(x, plot.valToPos(from, 'y', true));
    ctx.lineTo(x, plot.valToPos(high[index], 'y', true));
    ctx.stroke();
  });
  ctx.restore();
}

const isCrowded = (names, width) => Math.max(0, ...names.map((name) => shorten(name).length)) * names.length * 7.5 > width - 80;

const shorten = (name) => (name.length > 28 ? `${name.slice(0, 27)}…` : name);

