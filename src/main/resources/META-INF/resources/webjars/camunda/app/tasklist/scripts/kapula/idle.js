/*
 * Tasklist asks for news every ten seconds. Left open on a shared computer, that would keep its session alive for ever; so it
 * asks only while somebody is there, and the session ends in its time.
 */

const AWAY_AFTER_MINUTES = 5;

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'focus'];

export function restWhenNobodyIsThere() {
  window.angular.module('cam.tasklist.custom').run([
    '$rootScope',
    ($rootScope) => {
      const broadcast = $rootScope.$broadcast;
      let seen = Date.now();
      const away = () => Date.now() - seen > AWAY_AFTER_MINUTES * 60_000;

      $rootScope.$broadcast = function (name, ...details) {
        return name === 'refresh' && away() ? { defaultPrevented: true } : broadcast.call(this, name, ...details);
      };

      const seeSomebody = () => {
        const back = away();
        seen = Date.now();
        if (back) {
          $rootScope.$broadcast('refresh');
        }
      };
      SIGNS_OF_LIFE.forEach((sign) => window.addEventListener(sign, seeSomebody, { capture: true, passive: true }));
    },
  ]);
}
