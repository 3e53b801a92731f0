/*
 * Forms take up what is typed a moment after the last key. Whoever presses a button sooner would send the text as it was
 * before; so the button waits for that moment.
 */

/** form-js waits 300 milliseconds. */
const MOMENT = 400;

export function waitForLastWords() {
  let typed = 0;
  document.addEventListener(
    'input',
    ({ target }) => {
      if (target.closest('.fjs-container')) {
        typed = Date.now();
      }
    },
    true
  );
  document.addEventListener(
    'click',
    (event) => {
      const button = event.target.closest('.form-actions button');
      const left = typed + MOMENT - Date.now();
      if (button && left > 0) {
        event.stopImmediatePropagation();
        event.preventDefault();
        setTimeout(() => button.click(), left);
      }
    },
    true
  );
}
