/* After starting a process or finishing a step: when the next step is the same person's, open it instead of hinting at it. */

const NEXT_TASK = '.page-notifications a[href*="forceDisplayTask=true"]';

/** Camunda says "you are assigned to the following tasks" and links them; with one task there is nothing to choose. */
export function openNextTask() {
  new MutationObserver(() => {
    const links = document.querySelectorAll(NEXT_TASK);
    if (links.length === 1 && !links[0].dataset.opened) {
      links[0].dataset.opened = 'true';
      links[0].click();
    }
  }).observe(document.querySelector('.page-notifications'), { childList: true, subtree: true });
}
