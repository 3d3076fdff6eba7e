// Every word that the page shows. Another language is another table of the same keys.

const words = {
  title: 'moderation queues',
  skip: 'Skip to the items',
  moderator: 'Moderator name',
  queues: 'Queues',
  noQueues: 'No queue has had an item yet.',
  keyNext: 'take the next item',
  keyBlur: 'blur or show texts',
  takeNext: 'Take next',
  more: 'Show more',
  nothingWaits: 'Nothing waits in this queue. Thank you.',
  neverRemoves:
    'Sauti never removes anything itself: a decision is an event that the platform acts on.',
  noLogIn:
    'There is no log-in yet: whoever can open this page can decide. It is served to this machine only, unless somebody chose otherwise.',

  live: 'Live',
  polling: 'Reconnecting, refreshed every few seconds',
  waiting: '{count} waiting',
  claimed: '{count} being decided',
  oldest: 'oldest {age}',
  byLanguage: 'Waiting by language: {list}',
  priority: 'Priority {percent}',
  show: 'Show text',
  hide: 'Blur text',
  noText: 'The comment was deleted; its text is no longer kept.',
  notMeasured: 'not measured in {language}',
  measured: 'measured in {language}',
  ago: '{age} ago',

  itemTitle: 'Item {id}',
  back: 'Back to the queue',
  release: 'Give it back',
  yours: 'Yours for {time}',
  claimEnded: 'Your time with this item ran out; it is back in its queue.',
  changedMeanwhile: 'This item has changed: it is shown as it is now.',
  original: 'Open the original',
  reasons: 'Why it is here',
  scores: 'All scores',
  scoresHelp: 'How sure the model is of each harm; the mark is the threshold.',
  threshold: 'threshold {percent}',
  over: 'over the threshold',
  carried: '{harm}: without this, {percent} less sure',
  byRule: '{harm}: found by the rule {rule}',
  decide: 'Decide',
  reason: 'Reason (required)',
  reasonMissing: 'Say why before you decide.',
  advance: 'Take the next one after deciding',
  decided: 'Decided: {action}.',
  released: 'Given back to its queue.',
  context: 'Context',
  history: 'History',
  provenance: 'Judged by',
  platform: 'Platform',
  community: 'Community',
  language: 'Language',
  written: 'Written',
  author: 'Author',
  targets: 'Aimed at',
  thread: 'Thread',
  parent: 'Answers',
  comment: 'Comment',
  model: 'Model',
  screenedBy: 'Passed on by',
  rules: 'Rules',
  policy: 'Policy',
  unknownLanguage: 'unknown language',

  'action.NO_ACTION': 'No action',
  'action.REMOVE': 'Remove',
  'action.WARN': 'Warn',
  'action.RESTRICT': 'Restrict',

  'event.OPENED': 'Opened',
  'event.UPDATED': 'News of the comment',
  'event.REOPENED': 'Opened again',
  'event.CLOSED': 'Closed',
  'event.CLAIMED': 'Taken by {actor}',
  'event.RELEASED': 'Given back by {actor}',
  'event.CLAIM_EXPIRED': 'The time of {actor} ran out',
  'event.DECIDED': '{action} by {actor}: {reason}',
  'event.UNDONE': 'Taken back by {actor}',
  'event.ESCALATED': 'Passed up by {actor}',
  'event.MOVED': 'Moved to another queue by {actor}',
  'event.LABELLED': 'Labels corrected by {actor}',
  'event.NOTED': 'Note by {actor}',
  'event.SKIPPED': 'Skipped by {actor}',
  'event.REVIEW_REQUESTED': 'Second opinion asked for',
  'event.REVIEW_CLAIMED': 'Second opinion under way',
  'event.REVIEWED': 'Second opinion agrees: {actor}',
  'event.DISPUTED': 'Second opinion differs: {actor}',
  'event.MADE_GOLDEN': 'Made a known answer by {actor}',
  'change.FLAGGED': 'flagged',
  'change.CLEARED': 'no longer flagged after an edit',
  'change.DELETED': 'deleted',

  'harm.gender_abuse': 'gender-based abuse',
  'harm.threat': 'threat',
  'harm.derogation': 'derogation',
  'harm.stereotyping': 'stereotyping',
  'harm.sexual_harassment': 'sexual harassment',
  'harm.victim_blaming': 'victim blaming',
  'harm.image_abuse': 'image abuse',
  'harm.stalking': 'stalking',
  'harm.lgbti_hate': 'LGBTI hate',
  'harm.toxic': 'toxic',

  needName: 'Enter your moderator name first.',
  queueEmpty: 'Nothing waits in this queue.',
  failed: 'That did not work. Check the connection and try again.',
};

/** The words for a key, with {names} filled in. */
export function word(key, values = {}) {
  const text = words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

const locale = document.documentElement.lang;
const percentFormat = new Intl.NumberFormat(locale, { style: 'percent' });
const numberFormat = new Intl.NumberFormat(locale);
const timeFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const languageNames = new Intl.DisplayNames(locale, { type: 'language' });

export const percent = (share) => percentFormat.format(share);
export const number = (count) => numberFormat.format(count);
export const time = (iso) => timeFormat.format(new Date(iso));

/** The name of a language, for a BCP 47 tag. */
export function language(tag) {
  if (!tag || tag === 'und') return word('unknownLanguage');
  try {
    return languageNames.of(tag);
  } catch {
    return tag;
  }
}

/** A span of time in its largest unit, such as "5 min". */
export function age(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const steps = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];
  const [unit, size] = steps.find(([, size]) => seconds >= size) ?? steps[3];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' })
    .format(Math.floor(seconds / size));
}

/** Minutes and seconds left, such as "9:05". */
export function countdown(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
