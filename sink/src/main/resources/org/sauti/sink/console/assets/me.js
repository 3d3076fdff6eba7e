// What a person wants for themselves: language, what is hidden, limits, password; and their day.

import * as api from './api.js';
import { button, field, make, select, tick, toast } from './dom.js';
import { autonym, day, language, list, locale, locales, queueTitle, rememberLocale, t } from './i18n.js';
import { advances, Blur, blur, me, prefer, preferBlur, preference, works } from './session.js';
import { applyGreyscale, drawToday, exposure, openSupport } from './wellbeing.js';

export const title = () => t('page.me');

async function attempt(action, told) {
  try {
    await action();
    if (told) toast(told);
    return true;
  } catch (problem) {
    toast(problem.message || t('common.failed'), { problem: true });
    return false;
  }
}

export function mount(root, _, store) {
  root.append(make('h1', {}, t('me.title', { name: me.pseudonym })),
    make('div', { class: 'columns' },
      make('div', {}, comfort(store), works() ? work(store) : null),
      make('div', {}, works() ? today() : null, support(), account(store), me.hasPassword === false ? null : passwordForm(async () => toast(t('password.done'))))));
  return {};
}

function comfort(store) {
  const tongue = select(locales.map((tag) => [tag, autonym(tag), { lang: tag }]), locale, {
    onchange: async (event) => {
      rememberLocale(event.target.value);
      if (await attempt(() => prefer({ locale: event.target.value }))) store.restart();
    },
  });
  const hidden = select([
    [Blur.WORDS, t('me.blurWords')], [Blur.TEXT, t('me.blurText')], [Blur.NOTHING, t('me.blurNothing')],
  ], blur(), { onchange: (event) => attempt(() => preferBlur(event.target.value), t('me.saved')) });
  return make('section', { class: 'card', 'aria-labelledby': 'me-comfort' },
    make('h2', { id: 'me-comfort' }, t('me.comfort')),
    field(t('language.choose'), tongue),
    field(t('me.blur'), hidden, t('me.blurHint')),
    tick(t('me.greyscale'), {
      checked: Boolean(preference('greyscale')),
      onchange: async (event) => { if (await attempt(() => prefer({ greyscale: event.target.checked }), t('me.saved'))) applyGreyscale(); },
    }));
}

function work(store) {
  const count = (name, label, hint, max) => field(label, make('input', {
    type: 'number', min: '0', max: String(max), inputmode: 'numeric', value: me.preferences?.[name] ?? '',
    placeholder: me.wellbeing?.[name] ? String(me.wellbeing[name]) : '',
    onchange: async (event) => {
      const value = event.target.value === '' ? null : event.target.valueAsNumber;
      if (!event.target.checkValidity()) { event.target.reportValidity(); return; }
      if (await attempt(() => prefer({ [name]: value }), t('me.saved'))) drawToday();
    },
  }), hint);
  const avoided = () => me.preferences?.avoidQueues ?? [];
  return make('section', { class: 'card', 'aria-labelledby': 'me-work' },
    make('h2', { id: 'me-work' }, t('me.work')),
    tick(t('decide.advance'), { checked: advances(), onchange: (event) => attempt(() => prefer({ advance: event.target.checked }), t('me.saved')) }),
    count('dailyLimit', t('me.dailyLimit'), t('me.dailyLimitHint'), 10_000),
    count('breakAfterMinutes', t('me.breakAfter'), t('me.breakAfterHint'), 600),
    store.queues.length > 0 ? make('fieldset', { class: 'ticks' }, make('legend', {}, t('me.avoid')),
      make('p', { class: 'hint' }, t('me.avoidHint')),
      store.queues.map((queue) => tick(queueTitle(queue), {
        checked: avoided().includes(queue.name),
        onchange: (event) => attempt(() => prefer({
          avoidQueues: event.target.checked ? [...avoided(), queue.name] : avoided().filter((name) => name !== queue.name),
        }), t('me.saved')),
      }))) : null);
}

function today() {
  const seen = exposure();
  return make('section', { class: 'card', 'aria-labelledby': 'me-today' },
    make('h2', { id: 'me-today' }, t('me.today')),
    seen ? make('dl', { class: 'facts' }, [
      [t('me.day'), day(seen.day)], [t('me.seen'), t('common.count', { count: seen.seen })], [t('me.severe'), t('common.count', { count: seen.severe })],
      [t('me.revealed'), t('common.count', { count: seen.revealed })], [t('me.sinceBreak'), t('me.minutes', { count: seen.sinceBreakMinutes })],
    ].map(([name, value]) => [make('dt', {}, name), make('dd', {}, value)])) : make('p', { class: 'quiet' }, t('me.noneYet')));
}

const support = () => make('section', { class: 'card', 'aria-labelledby': 'me-support' },
  make('h2', { id: 'me-support' }, t('wellbeing.support')),
  make('p', {}, t('wellbeing.supportAlways')),
  button(t('me.openSupport'), openSupport, { class: 'primary' }));

function account(store) {
  const { harms, queues, languages } = me.limits ?? {};
  const rows = [
    [t('people.roles'), list(me.roles.map((role) => t(`role.${role}`)))],
    harms?.length > 0 ? [t('filter.harm'), list(harms.map((harm) => t(`harm.${harm}`)))] : null,
    queues?.length > 0 ? [t('work.queue'), list(queues.map((name) => queueTitle(store.queues.find((queue) => queue.name === name) ?? { name })))] : null,
    languages?.length > 0 ? [t('filter.language'), list(languages.map(language))] : null,
  ].filter(Boolean);
  return make('section', { class: 'card', 'aria-labelledby': 'me-account' },
    make('h2', { id: 'me-account' }, t('me.account')),
    make('dl', { class: 'facts' }, rows.map(([name, value]) => [make('dt', {}, name), make('dd', {}, value)])),
    button(t('me.signOut'), store.signOut));
}

function passwordForm(onDone, properties = {}) {
  const old = make('input', { type: 'password', autocomplete: 'current-password', required: true });
  const fresh = make('input', { type: 'password', autocomplete: 'new-password', required: true, minlength: '12' });
  const again = make('input', { type: 'password', autocomplete: 'new-password', required: true });
  const problem = make('p', { class: 'problem-text', role: 'alert' });
  return make('section', { class: 'card', 'aria-labelledby': 'password-title' },
    make('h2', { id: 'password-title', ...properties }, t('password.title')),
    make('form', {
      onsubmit: async (event) => {
        event.preventDefault();
        problem.textContent = '';
        if (fresh.value !== again.value) {
          problem.textContent = t('password.differ');
          again.focus();
          return;
        }
        try {
          await api.changePassword(old.value, fresh.value);
          event.target.reset();
          await onDone();
        } catch (refusal) {
          problem.textContent = refusal.message;
        }
      },
    },
    field(t('password.old'), old), field(t('password.fresh'), fresh, t('password.hint')), field(t('password.again'), again), problem,
    make('button', { type: 'submit' }, t('password.submit'))));
}

/** For those who come with a password that somebody else made. */
export const passwordPage = (onDone) => make('div', { class: 'sign-in' }, make('main', { id: 'main' },
  make('h1', {}, t('password.first')), make('p', {}, t('password.why')), passwordForm(onDone)));
