// The administrator's page: who may do what, and forgetting a person.

import * as api from './api.js';
import { button, dialog, field, formDialog, make, replaceKeepingFocus, tick, toast } from './dom.js';
import { ago, language, list, moment, queueTitle, t } from './i18n.js';
import { me } from './session.js';

const ROLES = ['MODERATOR', 'LEAD', 'RESEARCHER', 'ADMIN'];
const HARMS = ['gender_abuse', 'threat', 'derogation', 'stereotyping', 'sexual_harassment', 'victim_blaming', 'image_abuse', 'stalking', 'lgbti_hate', 'toxic'];

export const title = () => t('page.people');

export function mount(root, _, store) {
  const place = make('section', { 'aria-labelledby': 'accounts-title' });
  let accounts = [];
  let policy = store.policy;

  const attempt = async (action) => {
    try {
      return await action();
    } catch (problem) {
      toast(problem.message || t('common.failed'), { problem: true });
      return undefined;
    }
  };

  async function load() {
    const answer = await attempt(api.accounts);
    if (answer) accounts = answer.accounts;
    draw();
  }

  async function edit(account) {
    const wanted = await askAccount(account, policy);
    if (!wanted) return;
    const { name, ...rest } = wanted;
    if (account) {
      if (await attempt(async () => { await api.saveAccount(account.name, { ...rest, disabled: account.disabled }); return true; })) toast(t('people.saved'));
    } else {
      const answer = await attempt(() => api.addAccount({ name, ...rest }));
      if (answer) await showPassword(name, answer.oneTimePassword);
    }
    await load();
  }

  async function setDisabled(account, disabled) {
    if (disabled && !(await confirm(t('people.disableTitle', { name: account.name }), t('people.disableText'), t('people.disable')))) return;
    await attempt(() => api.saveAccount(account.name, { roles: account.roles, limits: account.limits, disabled }));
    await load();
  }

  async function newPassword(account) {
    if (!(await confirm(t('people.passwordTitle', { name: account.name }), t('people.passwordText'), t('people.newPassword')))) return;
    const answer = await attempt(() => api.resetPassword(account.name));
    if (answer) await showPassword(account.name, answer.oneTimePassword);
  }

  function draw() {
    replaceKeepingFocus(place,
      make('div', { class: 'row' }, make('h2', { id: 'accounts-title' }, t('people.accounts', { count: accounts.length })),
        button(t('people.add'), () => edit(null), { class: 'primary end', 'data-focus': 'add' })),
      make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('people.accountsRegion') }, make('table', { class: 'cards' },
        make('thead', {}, make('tr', {}, ['people.name', 'people.pseudonym', 'people.roles', 'people.limits', 'people.seen'].map((name) =>
          make('th', { scope: 'col' }, t(name))), make('th', {}, make('span', { class: 'unseen' }, t('queues.actions'))))),
        make('tbody', {}, accounts.map((account) => make('tr', { class: account.disabled ? 'drained' : null },
          make('th', { scope: 'row', dir: 'auto' }, account.name, account.disabled ? [' ', make('span', { class: 'tag' }, t('people.disabled'))] : null),
          make('td', { 'data-name': t('people.pseudonym') }, account.pseudonym),
          make('td', { 'data-name': t('people.roles') }, list(account.roles.map((role) => t(`role.${role}`)))),
          make('td', { 'data-name': t('people.limits') }, limitsOf(account.limits, policy)),
          make('td', { 'data-name': t('people.seen') }, account.lastSeenAt ? make('time', { datetime: account.lastSeenAt, title: moment(account.lastSeenAt) }, ago(api.now() - Date.parse(account.lastSeenAt))) : t('people.never')),
          make('td', {}, make('div', { class: 'row' },
            button(t('people.edit'), () => edit(account), { class: 'small', 'data-focus': `edit ${account.name}`, 'aria-label': `${t('people.edit')}: ${account.name}` }),
            button(t('people.newPassword'), () => newPassword(account), { class: 'small', 'data-focus': `password ${account.name}` }),
            account.pseudonym === me.pseudonym ? null : button(t(account.disabled ? 'people.enable' : 'people.disable'), () => setDisabled(account, !account.disabled), { class: 'small', 'data-focus': `disable ${account.name}` })))))))));
  }

  root.append(make('h1', {}, t('page.people')), place, erasure(attempt));
  load();
  api.policy().then((known) => { policy = known; draw(); }).catch(() => {});
  return { onLink: (isUp) => { if (isUp) load(); } };
}

function limitsOf(limits, policy) {
  const parts = [
    ...(limits?.harms ?? []).map((harm) => t(`harm.${harm}`)),
    ...(limits?.queues ?? []).map((name) => queueTitle(policy.queues.find((queue) => queue.name === name) ?? { name })),
    ...(limits?.languages ?? []).map(language),
  ];
  return parts.length > 0 ? list(parts) : t('people.noLimits');
}

const confirm = (title, text, submit) => formDialog(title, {
  fields: make('p', {}, text), submit, cancel: t('common.cancel'), danger: true, read: () => true,
});

const showPassword = (name, password) => dialog(t('people.passwordIs', { name }), (finish) => [
  make('p', {}, make('output', { class: 'secret', dir: 'ltr' }, password)),
  make('p', { class: 'note' }, t('people.passwordOnce')),
  make('div', { class: 'row end' }, button(t('common.close'), () => finish(null), { class: 'primary', autofocus: true })),
]);

function askAccount(account, policy) {
  const name = make('input', { required: true, maxlength: '64', value: account?.name ?? '', disabled: Boolean(account), autocapitalize: 'none', spellcheck: 'false', autofocus: !account });
  const tags = make('input', { value: (account?.limits?.languages ?? []).join(', '), dir: 'ltr', spellcheck: 'false', autocapitalize: 'none' });
  const ticks = (title, options, chosen, hint) => make('fieldset', { class: 'ticks' }, make('legend', {}, title), hint ? make('p', { class: 'hint' }, hint) : null,
    options.map(([value, label]) => tick(label, { value, checked: chosen.includes(value) })));
  const chosenOf = (set) => [...set.querySelectorAll('input:checked')].map((input) => input.value);
  const roles = ticks(t('people.roles'), ROLES.map((role) => [role, t(`role.${role}`)]), account?.roles ?? ['MODERATOR']);
  const harms = ticks(t('people.limitHarms'), HARMS.map((harm) => [harm, t(`harm.${harm}`)]), account?.limits?.harms ?? [], t('people.limitHint'));
  const known = [...new Set([...policy.queues.map((queue) => queue.name), ...(account?.limits?.queues ?? [])])];
  const queues = ticks(t('people.limitQueues'), known.map((queue) => [queue, queueTitle(policy.queues.find((one) => one.name === queue) ?? { name: queue })]), account?.limits?.queues ?? []);
  return formDialog(account ? t('people.editWho', { name: account.name }) : t('people.add'), {
    fields: [field(t('people.name'), name, t('people.nameHint')), roles, harms, known.length > 0 ? queues : null, field(t('people.limitLanguages'), tags, t('people.languagesHint'))],
    submit: t('people.save'), cancel: t('common.cancel'),
    read: () => {
      const chosen = chosenOf(roles);
      if (chosen.length === 0) {
        toast(t('people.roleNeeded'), { problem: true });
        return undefined;
      }
      return {
        name: name.value.trim(), roles: chosen,
        limits: { harms: chosenOf(harms), queues: chosenOf(queues), languages: tags.value.split(/[\s,]+/).filter(Boolean) },
      };
    },
  });
}

function erasure(attempt) {
  const person = make('input', { required: true, maxlength: '128', dir: 'ltr', spellcheck: 'false', autocapitalize: 'none', autocomplete: 'off' });
  return make('section', { class: 'card', 'aria-labelledby': 'erasure-title' },
    make('h2', { id: 'erasure-title' }, t('erasure.title')),
    make('p', {}, t('erasure.text')),
    make('form', {
      class: 'inline',
      onsubmit: async (event) => {
        event.preventDefault();
        if (!(await confirm(t('erasure.title'), t('erasure.sure'), t('erasure.submit')))) return;
        if ((await attempt(async () => { await api.erase(person.value.trim()); return true; }))) {
          toast(t('erasure.done'));
          person.value = '';
        }
      },
    }, field(t('erasure.person'), person, t('erasure.hint')), make('button', { type: 'submit', class: 'danger' }, t('erasure.submit'))));
}
