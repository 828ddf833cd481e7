// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';

function field(name, label, attributes) {
  return element('label', { class: 'field' }, element('span', {}, label), element('input', { name, required: true, ...attributes }));
}

export function drawLogIn(screen, act) {
  const submit = (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    act.logIn(String(form.get('user')).trim(), String(form.get('password')));
  };
  return element('main', { 'data-screen': 'logIn', class: 'log-in' },
    element('h1', {}, screen.title),
    element('p', { class: 'lead' }, screen.lead),
    element('form', { submit },
      field('user', screen.userLabel, {
        value: screen.user, autocomplete: 'username', autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false', maxlength: '40',
      }),
      field('password', screen.passwordLabel, { type: 'password', autocomplete: 'current-password' }),
      screen.problem && element('p', { class: 'problem', role: 'alert' }, screen.problem),
      element('button', { class: 'main', type: 'submit', disabled: screen.busy }, screen.submit)),
    element('footer', {}, element('button', { class: 'link', type: 'button', 'data-action': 'language', click: act.language }, screen.language)));
}
