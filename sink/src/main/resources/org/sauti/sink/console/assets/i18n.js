// The words that are shown, in the language of whoever looks, and how numbers and times are
// written there. All words are in /messages/{locale}.json.

const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);
const FALLBACK = 'en';
const STORED = 'sauti:locale';

let messages = {};
let formats = null;

/** All locales there are words in. */
export let locales = [FALLBACK];
/** The locale that is shown. */
export let locale = FALLBACK;

const baseOf = (tag) => tag.toLowerCase().split('-')[0];

/** The first wanted locale that there is, by its whole tag or by its language. */
export function bestLocale(wanted, available) {
  for (const tag of wanted.filter(Boolean)) {
    const found = available.find((one) => one.toLowerCase() === tag.toLowerCase())
      ?? available.find((one) => baseOf(one) === baseOf(tag));
    if (found) return found;
  }
  return FALLBACK;
}

async function read(name) {
  const response = await fetch(`/messages/${name}.json`);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

/** Loads the words: those of the preference, else those the browser asks for, else English. */
export async function loadWords(preference = null) {
  locales = await read('index').catch(() => [FALLBACK]);
  const wanted = bestLocale([preference, localStorage.getItem(STORED), ...navigator.languages], locales);
  if (formats && wanted === locale) return;
  try {
    messages = await read(wanted);
    locale = wanted;
  } catch {
    messages = await read(FALLBACK);
    locale = FALLBACK;
  }
  const root = document.documentElement;
  root.lang = locale;
  root.dir = RIGHT_TO_LEFT.has(baseOf(locale)) ? 'rtl' : 'ltr';
  formats = makeFormats(locale);
}

/** Remembers a choice for pages that are shown to nobody in particular, such as the sign-in. */
export const rememberLocale = (tag) => localStorage.setItem(STORED, tag);

function makeFormats(tag) {
  return {
    number: new Intl.NumberFormat(tag),
    decimal: new Intl.NumberFormat(tag, { maximumFractionDigits: 2, minimumFractionDigits: 2 }),
    percent: new Intl.NumberFormat(tag, { style: 'percent' }),
    moment: new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }),
    day: new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }),
    clock: new Intl.DateTimeFormat(tag, { timeStyle: 'short' }),
    relative: new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' }),
    plural: new Intl.PluralRules(tag),
    list: new Intl.ListFormat(tag, { type: 'conjunction', style: 'short' }),
    languages: new Intl.DisplayNames(tag, { type: 'language' }),
  };
}

/**
 * The words for a key, with {names} filled in; numbers are written as they are written in the
 * language. Where the words depend on how many, `count` says so.
 */
export function t(key, values = {}) {
  const entry = messages[key] ?? key;
  const text = typeof entry === 'string'
    ? entry
    : entry[formats.plural.select(values.count)] ?? entry.other;
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined || value === null) return whole;
    return typeof value === 'number' ? formats.number.format(value) : String(value);
  });
}

/** Whether there are words for a key. */
export const hasWords = (key) => key in messages;

export const number = (value) => formats.number.format(value);
export const decimal = (value) => formats.decimal.format(value);
export const percent = (share) => formats.percent.format(share);
export const moment = (time) => formats.moment.format(new Date(time));
export const day = (time) => formats.day.format(new Date(time));
export const clock = (time) => formats.clock.format(new Date(time));
export const list = (texts) => formats.list.format(texts);

const STEPS = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]];
const stepOf = (seconds) => STEPS.find(([, size]) => Math.abs(seconds) >= size) ?? STEPS[3];

/** A time by its distance from now, such as "5 min. ago". */
export function ago(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  const [unit, size] = stepOf(seconds);
  return formats.relative.format(-Math.trunc(seconds / size), unit);
}

/** A span of time in its largest unit, such as "5 min"; as "5 minutes" where it is to be long. */
export function span(milliseconds, unitDisplay = 'short') {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const [unit, size] = stepOf(seconds);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay })
    .format(Math.floor(seconds / size));
}

/** Minutes and seconds left, such as "9:05", in the digits of the language. */
export function countdown(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const padded = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 }).format(seconds % 60);
  return `${formats.number.format(Math.floor(seconds / 60))}:${padded}`;
}

/** The name of a language, for a BCP 47 tag. */
export function language(tag) {
  if (!tag || tag === 'und') return t('language.unknown');
  try {
    return formats.languages.of(tag);
  } catch {
    return tag;
  }
}

/** The name of a language in that language, for those who read no other. */
export function autonym(tag) {
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(tag);
  } catch {
    return tag;
  }
}

/** The title of a queue in the language that is shown, else in English, else its name. */
export function queueTitle({ name, titles }) {
  const own = titles?.[locale] ?? titles?.[baseOf(locale)];
  if (own) return own;
  return hasWords(`queue.${name}`) ? t(`queue.${name}`) : titles?.[FALLBACK] ?? name;
}
