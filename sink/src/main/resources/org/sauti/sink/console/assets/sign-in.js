// The page for those who are not signed in.

import * as api from './api.js';
import { field, make } from './dom.js';
import { t } from './i18n.js';

/**
 * Makes the page.
 *
 * @param notice why somebody has to sign in again, null for the first time
 * @param chooser chooses a language
 * @param onSession is given the session once somebody signed in
 */
export async function signInPage({ notice, chooser, onSession }) {
  const options = await api.signInOptions().catch(() => ({ oidc: false, demo: false }));
  const name = make('input', { name: 'name', autocomplete: 'username', required: true, maxlength: '64', autofocus: true, spellcheck: 'false', autocapitalize: 'none' });
  const password = make('input', { name: 'password', type: 'password', autocomplete: 'current-password', required: true });
  const problem = make('p', { class: 'problem-text', role: 'alert' });
  const submit = make('button', { type: 'submit', class: 'primary large' }, t('signIn.submit'));
  const send = async (event) => {
    event.preventDefault();
    submit.disabled = true;
    problem.textContent = '';
    try {
      await onSession(await api.signIn(name.value.trim(), password.value));
    } catch (refusal) {
      problem.textContent = refusal instanceof api.Refused || refusal instanceof api.Unreachable ? refusal.message : t('common.failed');
      password.value = '';
      password.focus();
    } finally {
      submit.disabled = false;
    }
  };
  return make('div', { class: 'sign-in' },
    make('header', { class: 'row end' }, chooser),
    make('main', { id: 'main', class: 'card' },
      make('img', { src: '/assets/favicon.svg', alt: '', width: '48', height: '48' }),
      make('h1', {}, t('signIn.title')),
      make('p', { class: 'quiet' }, t('signIn.purpose')),
      notice ? make('p', { class: 'note', role: 'status' }, notice) : null,
      make('form', { onsubmit: send },
        field(t('signIn.name'), name), field(t('signIn.password'), password), problem, submit),
      options.oidc ? make('p', {}, make('a', { class: 'button large', href: '/api/session/oidc' }, t('signIn.oidc'))) : null,
      options.demo ? make('p', { class: 'note' }, t('signIn.demo')) : null));
}
