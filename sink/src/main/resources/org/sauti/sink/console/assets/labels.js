// One row for each harm: how sure the model is, how often it is right, and what the moderator says.

import { button, make } from './dom.js';
import { language, percent, t } from './i18n.js';

const CHOICES = [['yes', true], ['no', false], ['open', null]];
/** Harms that are abuse for gender whenever they are there; threats, pictures and stalking need not be. */
const GENDERED = new Set(['derogation', 'stereotyping', 'sexual_harassment', 'victim_blaming', 'lgbti_hate']);

/**
 * What the model's findings suggest; the moderator corrects it. A second opinion starts with
 * nothing, so that it is nobody else's.
 */
const suggested = (item) => (item.blind ? {} : Object.fromEntries(item.findings.map(({ harm }) => [harm, true])));

/** Whether a reason was picked that says that the text may stay. */
const mayStay = (draft) => (draft.picked ?? []).some((id) => id.startsWith('stays'));

/**
 * What the labels are now: what the moderator said; else what the model suggests, or the opposite
 * once they picked a reason by which it erred.
 */
export function currentLabels(item, draft) {
  const labels = draft.labels ?? suggested(item);
  if (!mayStay(draft)) return labels;
  const touched = draft.touched ?? [];
  return Object.fromEntries(Object.entries(labels)
    .map(([harm, value]) => [harm, touched.includes(harm) || value === null ? value : false]));
}

/** The labels without the harms that were not judged. */
export const judged = (labels) => Object.fromEntries(Object.entries(labels).filter(([, value]) => value !== null));

/**
 * The labels that go with a decision. Without action, what the model suggested counts only when the
 * moderator said something of it: a suggestion that nobody looked at is no label.
 */
export function labelsFor(action, item, draft) {
  const touched = draft.touched ?? [];
  return Object.fromEntries(Object.entries(judged(currentLabels(item, draft)))
    .filter(([harm]) => touched.includes(harm) || action !== 'NO_ACTION' || mayStay(draft)));
}

/** What changes in a draft when the moderator says of a harm whether the text has it. */
export function labelled(item, draft, harm, value) {
  const touched = [...new Set([...(draft.touched ?? []), harm])];
  return { touched, labels: withImplied({ ...(draft.labels ?? suggested(item)), [harm]: value }, touched, harm) };
}

/** A harm of gender is also abuse for gender, and any harm is toxic; what the moderator said stays. */
function withImplied(labels, touched, harm) {
  if (labels[harm] !== true) return labels;
  const implied = GENDERED.has(harm) ? ['gender_abuse', 'toxic'] : ['toxic'];
  return { ...labels, ...Object.fromEntries(implied.filter((other) => !touched.includes(other)).map((other) => [other, true])) };
}

/**
 * The harms of an item.
 *
 * @param options labels: what is chosen; editable; onLabel(harm, value); onSave: keeps the labels
 *     without a decision, null where that cannot be done
 */
export function harms(item, { labels, editable, onLabel, onSave }) {
  const scores = item.scores ?? item.verdict?.scores ?? [];
  const thresholds = new Map(item.findings.map((finding) => [finding.harm, finding.threshold]));
  const ordered = [...scores].sort((a, b) => (thresholds.has(b.harm) - thresholds.has(a.harm)) || b.probability - a.probability);
  return make('section', { class: 'card', 'aria-labelledby': 'harms-title' },
    make('h2', { id: 'harms-title', tabindex: '-1' }, t('labels.title'), ' ', make('kbd', { 'aria-hidden': 'true' }, 'l')),
    make('p', { class: 'hint' }, t(editable ? 'labels.hint' : 'labels.fixed')),
    make('div', { class: 'harms' }, ordered.map((score) => row(score, {
      threshold: thresholds.get(score.harm) ?? score.threshold, tag: item.verdict.language,
      chosen: labels[score.harm] ?? null, editable, onLabel,
    }))),
    onSave ? make('div', { class: 'row end' }, button(t('labels.save'), onSave, { class: 'small' })) : null);
}

function row({ harm, probability, measured, precision }, { threshold, tag, chosen, editable, onLabel }) {
  const over = probability >= threshold;
  return make('fieldset', { class: over ? 'harm over' : 'harm' },
    make('legend', {}, t(`harm.${harm}`)),
    make('span', { class: 'choice' }, CHOICES.map(([name, value]) => make('label', { class: name, title: t(`labelLong.${name}`) },
      make('input', {
        type: 'radio', name: `label-${harm}`, value: name, checked: chosen === value, disabled: !editable,
        'data-focus': `label ${harm} ${name}`, onchange: () => onLabel(harm, value),
      }), make('span', {}, t(`label.${name}`))))),
    make('div', { class: 'score' },
      make('span', { class: 'meter', share: probability, 'aria-hidden': 'true' }, make('i', { share: threshold, title: t('labels.threshold', { percent: percent(threshold) }) })),
      make('span', { class: 'figure' }, percent(probability), make('span', { class: 'unseen' },
        ` ${t('labels.threshold', { percent: percent(threshold) })}`))),
    over ? make('p', { class: 'quiet' }, measuredWords(precision, measured, tag)) : null,
    make('details', { class: 'definition' },
      make('summary', {}, t('policy.what')),
      over ? null : make('p', { class: 'quiet' }, measuredWords(precision, measured, tag)),
      make('p', {}, t(`policy.is.${harm}`)),
      make('p', { class: 'not' }, make('strong', {}, t('policy.not')), ' ', t(`policy.not.${harm}`))));
}

function measuredWords(precision, measured, tag) {
  if (precision) {
    return t('labels.precision', {
      percent: percent(precision.value), low: percent(precision.low), high: percent(precision.high), language: language(tag),
    });
  }
  return t(measured ? 'labels.measured' : 'labels.notMeasured', { language: language(tag) });
}
