// One row for each harm: how sure the model is, how often it is right, and what the moderator says.

import { button, make } from './dom.js';
import { language, percent, t } from './i18n.js';

const CHOICES = [['yes', true], ['no', false], ['open', null]];
/** Harms that are abuse for gender whenever they are there; threats, pictures and stalking need not be. */
const GENDERED = new Set(['derogation', 'stereotyping', 'sexual_harassment', 'victim_blaming', 'lgbti_hate']);

/** What the model's findings suggest; the moderator corrects it. */
export const suggested = (item) => Object.fromEntries(item.findings.map(({ harm }) => [harm, true]));

/**
 * What the moderator says of a harm after they said something of another: a harm of gender is also
 * abuse for gender, and any harm is toxic. What they said themselves stays.
 */
export function withImplied(labels, touched, harm) {
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
