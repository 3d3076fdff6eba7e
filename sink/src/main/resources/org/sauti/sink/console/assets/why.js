// Why an item is here, beyond how sure the model is of each harm: that stands beside the text.

import { make } from './dom.js';
import { language, list, span, t } from './i18n.js';

/** What the policy counts as new where it does not say: 14 days. */
const NEW_ACCOUNT_SECONDS = 14 * 86_400;
const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];

/**
 * The reasons as list items, the gravest first: a child, rules, what was not measured, what it
 * breaks, circumstances. The service tells them in English; here they are made of the same facts.
 *
 * @param policy references: what a harm breaks, by its label; newAccountSeconds
 */
export function reasons(item, { references = {}, newAccountSeconds = NEW_ACCOUNT_SECONDS }) {
  const { comment, findings, verdict } = item;
  const rules = [...(verdict?.ruleMatches ?? [])]
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const lines = [
    rules.some((rule) => rule.minorAtRisk) ? t('why.minor') : null,
    ...rules.map(({ rule, harm, severity }) =>
      t('why.rule', { harm: t(`harm.${harm}`), rule, severity: t(`why.severity.${severity}`) })),
    unmeasured(findings, verdict?.language),
    broken(findings, references),
    comment.targetIds.length > 0 ? t('why.people', { count: comment.targetIds.length }) : null,
    newAccount(comment, newAccountSeconds),
    comment.event === 'EDIT' ? t('why.edited') : null,
  ];
  return lines.filter(Boolean).map((line) => make('li', {}, line));
}

function unmeasured(findings, tag) {
  const harms = findings.filter((finding) => !finding.measured).map(({ harm }) => t(`harm.${harm}`));
  return harms.length > 0 ? t('why.unmeasured', { harms: list(harms), language: language(tag) }) : null;
}

/** What the organisation wrote stays in its own language and direction. */
function broken(findings, references) {
  const texts = [...new Set(findings.map(({ harm }) => references[harm]).filter(Boolean))];
  if (texts.length === 0) return null;
  return [t('why.reference'), texts.map((text, index) => [index > 0 ? '; ' : ' ', make('bdi', { dir: 'auto' }, text)])];
}

/** How old the account was when the comment was written. */
function newAccount({ authorCreatedAt, createdAt, occurredAt }, newAccountSeconds) {
  if (!authorCreatedAt) return null;
  const age = Math.max(0, Date.parse(createdAt ?? occurredAt) - Date.parse(authorCreatedAt));
  return age < newAccountSeconds * 1000 ? t('why.newAccount', { age: span(age, 'long') }) : null;
}
