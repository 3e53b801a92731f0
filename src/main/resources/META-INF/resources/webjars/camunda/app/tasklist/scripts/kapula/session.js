/* One sign-in for all doors: whoever leaves one application leaves them all, and comes in again at Kapula's own page. */

import { reader, root } from './reader.js';
import { get } from './server.js';

/**
 * @param {string} app for instance {@code tasklist}
 * @param holds what must not be lost when a session ends, see drafts.js; nothing by default
 */
export function joinSession(app, holds = { anything: () => false, forget() {}, async hand() {} }) {
  const module = window.angular.module(`cam.${app}.custom`);

  // Before it signs anybody in, Camunda asks for the engines, which are nobody's business before; the answer is not used.
  module.config([
    '$httpProvider',
    ($httpProvider) =>
      $httpProvider.interceptors.push([
        '$q',
        ($q) => ({
          responseError: (answer) =>
            answer.status === 401 && answer.config.url.endsWith('/api/engine/engine/')
              ? { ...answer, status: 200, data: [] }
              : $q.reject(answer),
        }),
      ]),
  ]);

  module.run([
    '$rootScope',
    '$location',
    ($rootScope, $location) => {
      let place = null;
      let leaving = false;

      const leave = (url) => {
        leaving = true;
        window.location.assign(url);
      };

      /** Nothing of the one before may remain on the page, not even their language. */
      const makeWay = () => {
        holds.forget();
        leave(document.querySelector('base').href);
      };

      // Somebody may have signed in or out in another window meanwhile.
      const look = () =>
        get('/api/reader').then(
          ({ id }) => id === reader.id || makeWay(),
          () => $rootScope.$broadcast('refresh')
        );
      document.addEventListener('visibilitychange', () => document.hidden || leaving || look());
      window.addEventListener('pageshow', ({ persisted }) => persisted && look());

      $rootScope.$on('authentication.logout.success', (event) => {
        event.preventDefault();
        holds.forget();
        leave(`${root}/login?signedOut`);
      });

      // The session has ended. With unsaved text on the page, the person signs in here and stays.
      $rootScope.$on('authentication.login.required', (event) => {
        if (leaving) {
          event.preventDefault();
        } else if ($location.path() !== '/login') {
          if (holds.anything()) {
            place = $location.url();
          } else {
            event.preventDefault();
            leave(`${root}/login`);
          }
        }
      });

      $rootScope.$on('authentication.login.success', (event, signedIn) => {
        event.preventDefault();
        if (signedIn.name !== reader.id) {
          makeWay();
          return;
        }
        // First what was written, then the page, which shows it as the draft.
        holds.hand().finally(() => $rootScope.$applyAsync(() => $location.url(place || '/').replace()));
      });
    },
  ]);
}
