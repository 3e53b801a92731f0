/* The header of all four applications: Kapula's mark, names in the reader's language, the way back to the start page. */

import { root, say } from './reader.js';

const NAMES = say({
  fi: { tasklist: 'Tehtävät', cockpit: 'Prosessien seuranta (Cockpit)', admin: 'Ylläpito', welcome: 'Aloitus' },
  sv: { tasklist: 'Uppgifter', cockpit: 'Processöversikt (Cockpit)', admin: 'Administration', welcome: 'Start' },
  en: { tasklist: 'Tasks', cockpit: 'Process overview (Cockpit)', admin: 'Administration', welcome: 'Welcome' },
});

const START_PAGE = say({ fi: 'Kapulan etusivu', sv: 'Kapulas startsida', en: 'Kapula start page' });

/** An object as an expression of Angular's. */
function literal(names) {
  return JSON.stringify(names).replace(/"/g, "'");
}

/** Changes Camunda's template before it is compiled; what it no longer finds it leaves alone. */
function ours(template) {
  const page = document.createElement('template');
  page.innerHTML = template;
  const change = (selector, edit) => page.content.querySelectorAll(selector).forEach(edit);
  change('.ce-eol-banner, .small-screen-warning', (element) => element.remove());
  change('.brand-logo', (logo) => {
    logo.removeAttribute('ng-bind-html');
    logo.innerHTML = `<img src="${root}/images/kapula.svg" alt="" width="28" height="28">`;
  });
  change('.app-switch .dropdown-menu a', (link) => {
    link.textContent = `{{ (${literal(NAMES)})[appName] || app.label }}`;
  });
  change('.app-switch', (menu) => menu.setAttribute('ng-if', 'showAppDropDown && authentication.name'));
  change('.account .profile', (item) => {
    item.removeAttribute('ng-if');
    item.innerHTML = `<a href="${root}/" target="_self">${START_PAGE}</a>`;
  });
  return page.innerHTML;
}

/** @param {string} app for instance {@code tasklist} */
export function dressHeader(app) {
  document.querySelector('link[rel=icon]').href = `${root}/images/kapula.svg`;
  window.angular
    .module(`cam.${app}.custom`)
    .config([
      '$provide',
      ($provide) =>
        $provide.decorator('camWidgetHeaderDirective', [
          '$delegate',
          ($delegate) => {
            $delegate[0].template = ours($delegate[0].template);
            return $delegate;
          },
        ]),
    ]);
}
